import type { ErrorObject } from 'ajv';
import { finding } from '../model/finding.ts';
import { validatorOf } from '../model/schemas.ts';
import type { Finding } from '../model/types.gen.ts';
import { nearest } from '../model/values/nearest.ts';
import { placeOf } from './place-of.ts';
import type { YamlText } from './read-yaml.ts';
import { sayFile } from './say-file.ts';
import { saySchema } from './say-schema.ts';

export const KINDS = [
  'lead', 'sources', 'segments', 'precedence', 'routing', 'table', 'list', 'teams', 'queues', 'calendars', 'sla',
  'escalation', 'alerts', 'invariants', 'governance',
] as const; // biome-ignore format: one glance

export type Kind = (typeof KINDS)[number];

export const isKind = (value: unknown): value is Kind => (KINDS as readonly unknown[]).includes(value);

/** What a document breaks of its kind's JSON Schema, each with its place. Empty: the value has the kind's type. */
export function checkSchema(text: YamlText): Finding[] {
  const { value } = text;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [finding('schema', placeOf(text, []), sayFile.notAMap)];
  const kind = Object.hasOwn(value, 'kind') ? (value as Record<string, unknown>).kind : undefined;
  if (!isKind(kind)) {
    const near = typeof kind === 'string' ? nearest(kind, KINDS) : null;
    return [finding('schema', placeOf(text, kind === undefined ? [] : ['kind']), sayFile.noKind(kind, KINDS, near))];
  }
  const validate = validatorOf(kind);
  if (validate(value)) return [];
  return telling(validate.errors ?? []).map(error => schemaFinding(text, error));
}

/**
 * ajv reports each branch of a union; for a reader the union as a whole is the news, unless one branch got further:
 * of the errors below a failed union only the deepest are kept, in its place.
 */
export function telling(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = errors.filter(e => e.keyword === 'oneOf' || e.keyword === 'anyOf');
  const below = (union: ErrorObject, e: ErrorObject) =>
    e !== union && e.schemaPath.startsWith(`${union.schemaPath}/`) && e.instancePath.startsWith(union.instancePath);
  const inside = (union: ErrorObject) =>
    errors.filter(e => below(union, e) && e.instancePath.length > union.instancePath.length);
  return errors.filter(e => {
    if (e.keyword === 'if' || e.keyword === 'propertyNames') return false;
    if (unions.includes(e) && inside(e).length) return false;
    return !unions.some(u => u !== e && e.instancePath === u.instancePath && below(u, e));
  });
}

function schemaFinding(text: YamlText, error: ErrorObject): Finding {
  const path = pathOf(error.instancePath, text.value);
  const unknownKey = error.keyword === 'additionalProperties' ? String(error.params.additionalProperty) : null;
  const at = unknownKey === null ? placeOf(text, path) : placeOf(text, [...path, unknownKey], 'key');
  return finding('schema', at, saySchema(error));
}

/** A JSON pointer → the keys and indexes of a path; a list's part becomes a number. */
function pathOf(pointer: string, root: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = Array.isArray(value) ? value[Number(key)] : (value as Record<string, unknown>)[key];
  }
  return path;
}
