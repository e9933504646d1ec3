import type { ErrorObject } from 'ajv';
import { finding } from '../model/finding.ts';
import type { SchemaName } from '../model/schema-files.ts';
import { validatorOf } from '../model/schemas.ts';
import type { Finding } from '../model/types.gen.ts';
import { nearest } from '../model/values/nearest.ts';
import { placeOf } from './place-of.ts';
import type { YamlText } from './read-yaml.ts';
import { sayFile } from './say-file.ts';
import { saySchema } from './say-schema.ts';
import { sayTest } from './say-test.ts';
import { telling } from './telling.ts';

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
    return [finding('schema', placeOf(text, []), value === null ? sayFile.empty : sayFile.notAMap)];
  const kind = Object.hasOwn(value, 'kind') ? (value as Record<string, unknown>).kind : undefined;
  if (!isKind(kind)) {
    const near = typeof kind === 'string' ? nearest(kind, KINDS) : null;
    return [finding('schema', placeOf(text, kind === undefined ? [] : ['kind']), sayFile.noKind(kind, KINDS, near))];
  }
  return schemaFindings(text, kind);
}

/** What a text breaks of one of `schemas/`, each with its place. */
export function schemaFindings(text: YamlText, schema: SchemaName): Finding[] {
  const validate = validatorOf(schema);
  if (validate(text.value)) return [];
  return telling(validate.errors ?? []).map(error => schemaFinding(text, error));
}

function schemaFinding(text: YamlText, error: ErrorObject): Finding {
  const path = pathOf(error.instancePath, text.value);
  if (isNestedAny(path)) return finding('schema', placeOf(text, path), sayTest.nestedAny);
  const key = error.keyword === 'additionalProperties' ? error.params.additionalProperty : error.propertyName;
  const at = key === undefined ? placeOf(text, path) : placeOf(text, [...path, String(key)], 'key');
  return finding('schema', at, saySchema(error));
}

/** `any` inside an alternative of `any`: no form of a test, and worth its own words. */
const isNestedAny = (path: readonly (string | number)[]): boolean =>
  path.some((part, i) => part === 'any' && typeof path[i + 1] === 'number' && path[i + 2] === 'any');

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
