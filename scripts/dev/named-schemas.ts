import { readdirSync, readFileSync } from 'node:fs';

/** A JSON Schema, as far as types are made from it. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string | number | boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** A schema that becomes an exported type: the root of a file, or one of its definitions. */
export interface NamedSchema {
  readonly name: string;
  readonly file: string;
  readonly schema: Schema;
}

const FOLDER = new URL('../../schemas/', import.meta.url);

/** All files of schemas/, by name, in byte order. */
export function readSchemas(): Map<string, Schema> {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.schema.json'));
  return new Map(files.sort().map(name => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Schema]));
}

/** Address (`file#/$defs/x`, or `file` for a root) → named schema. Throws when two share a title, the type's name. */
export function namedSchemas(files: ReadonlyMap<string, Schema>): Map<string, NamedSchema> {
  const named = new Map<string, NamedSchema>();
  const names = new Map<string, string>();
  const add = (address: string, file: string, schema: Schema): void => {
    const name = schema.title ?? '';
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) throw new Error(`${address}: the title must be the name of a type`);
    if (names.has(name)) throw new Error(`${address} and ${names.get(name)} are both called ${name}`);
    names.set(name, address);
    named.set(address, { name, file, schema });
  };
  for (const [file, schema] of files) {
    if (schema.type !== undefined) add(file, file, schema);
    for (const [key, def] of Object.entries(schema.$defs ?? {})) add(`${file}#/$defs/${key}`, file, def);
  }
  return named;
}
