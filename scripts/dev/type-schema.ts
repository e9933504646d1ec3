import type { JSONSchema } from 'json-schema-to-typescript';
import type { NamedSchema, Schema } from './named-schemas.ts';

/**
 * The part of a schema that a type can say, in the form in which the type generator shares names:
 * each reference becomes the name of its type, each list a readonly array. Titles stay on named schemas alone,
 * patterns, bounds and conditions are left out.
 */
export function typeSchema(schema: Schema, file: string, named: ReadonlyMap<string, NamedSchema>): JSONSchema {
  const inner = (part: Schema): JSONSchema => typeSchema(part, file, named);
  const said: JSONSchema = schema.description ? { description: schema.description } : {};
  if (schema.$ref !== undefined) return { ...said, tsType: nameOf(schema.$ref, file, named) };
  if (schema.items) return { ...said, tsType: `readonly ${itemName(schema.items, file, named)}[]` };
  if (schema.properties || schema.additionalProperties) return { ...said, ...objectSchema(schema, inner) };
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return { ...said, anyOf: alternatives.map(inner) };
  return { ...said, ...plainSchema(schema) };
}

function objectSchema(schema: Schema, inner: (part: Schema) => JSONSchema): JSONSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, inner(part)] as const);
  const rest = schema.additionalProperties;
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: [...(schema.required ?? [])],
    additionalProperties: typeof rest === 'object' ? indexSchema(inner(rest), properties) : false,
  };
}

/** An index signature must also allow what the named keys beside it hold. */
function indexSchema(rest: JSONSchema, properties: readonly (readonly [string, JSONSchema])[]): JSONSchema {
  if (properties.length === 0) return rest;
  return { anyOf: [rest, ...properties.map(([, part]) => part), { tsType: 'undefined' }] };
}

function plainSchema(schema: Schema): JSONSchema {
  const { type, enum: values, const: only } = schema;
  if (only !== undefined) return { const: only };
  if (values) return { enum: [...values] };
  return type === undefined ? { tsType: 'unknown' } : ({ type } as JSONSchema);
}

function itemName(items: Schema, file: string, named: ReadonlyMap<string, NamedSchema>): string {
  if (items.$ref === undefined)
    throw new Error(`${file}: the items of a list must be a $ref, so that they have a name`);
  return nameOf(items.$ref, file, named);
}

function nameOf(ref: string, file: string, named: ReadonlyMap<string, NamedSchema>): string {
  const found = named.get(ref.startsWith('#') ? file + ref : ref);
  if (!found) throw new Error(`${file}: ${ref} leads nowhere`);
  return found.name;
}
