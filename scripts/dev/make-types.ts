import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { namedSchemas, readSchemas } from './named-schemas.ts';
import { typeSchema } from './type-schema.ts';

const TYPES = new URL('../../src/engine/model/types.gen.ts', import.meta.url);

const HEADER = '// Made from schemas/ by `npm run types`. Change the schemas, not this file.';

const STYLE = { singleQuote: true, bracketSpacing: true, trailingComma: 'all', arrowParens: 'avoid' } as const;

/** The text of types.gen.ts: one exported type for each root and each definition that schemas/ holds. */
async function makeTypes(): Promise<string> {
  const named = namedSchemas(readSchemas());
  const parts = [HEADER];
  for (const { name, schema, file } of named.values()) {
    const source = await compile(typeSchema(schema, file, named), name, {
      bannerComment: '',
      additionalProperties: false,
      style: STYLE,
    });
    parts.push(readonlyKeys(shortComments(source)));
  }
  return `${parts.map(part => part.trim()).join('\n\n')}\n`;
}

/** Puts a comment of one sentence on one line. */
function shortComments(source: string): string {
  return source.replace(/\/\*\*\n +\* (.*)\n +\*\//g, '/** $1 */');
}

/** Marks each key of the formatted source `readonly`; keys stand one a line, comments begin with a star. */
function readonlyKeys(source: string): string {
  return source.replace(/^( +)(?=(?:[\w$]+|'[^']+')\??: |\[k: string\]: )/gm, '$1readonly ');
}

function onDisk(): string {
  try {
    return readFileSync(TYPES, 'utf8');
  } catch {
    return '';
  }
}

const made = await makeTypes();
if (!process.argv.includes('--check')) {
  writeFileSync(TYPES, made);
} else if (made !== onDisk()) {
  console.error('src/engine/model/types.gen.ts is older than schemas/. Renew it: npm run types');
  process.exitCode = 1;
}
