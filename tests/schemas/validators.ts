import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readSchemas } from '../../scripts/dev/named-schemas.ts';

/** All schemas by file name. */
export const SCHEMAS = readSchemas();

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
for (const schema of SCHEMAS.values()) ajv.addSchema(schema);

/** The validator of one schema, by the file's name without `.schema.json`. Throws when it does not compile. */
export function validator(name: string): ValidateFunction {
  const found = ajv.getSchema(`${name}.schema.json`);
  if (!found) throw new Error(`no schema ${name}`);
  return found;
}

/** What the schema says against the value, one line an error; empty when it fits. */
export function errorsOf(name: string, value: unknown): readonly string[] {
  const validate = validator(name);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}
