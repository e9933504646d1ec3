import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { SCHEMAS, type SchemaName } from './schema-files.ts';

let ajv: Ajv2020 | null = null;

/** The validator of a schema in `schemas/`; schemas are compiled once, when first asked for. */
export function validatorOf(name: SchemaName): ValidateFunction {
  ajv ??= withAllSchemas();
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`internal: no schema ${name}`);
  return validate as ValidateFunction;
}

function withAllSchemas(): Ajv2020 {
  const made = new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  for (const schema of Object.values(SCHEMAS)) made.addSchema(schema);
  return made;
}
