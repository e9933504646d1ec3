import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { errorsOf } from './validators.ts';

const FOLDER = new URL('./examples/', import.meta.url);

const KINDS = [
  'alerts',
  'calendars',
  'escalation',
  'governance',
  'invariants',
  'lead',
  'list',
  'precedence',
  'queues',
  'routing',
  'segments',
  'sla',
  'sources',
  'table',
  'teams',
];

const examples = readdirSync(FOLDER).map(name => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  return { name, text, value: parse(text) as { kind: string } };
});

describe('the examples of the language', () => {
  it('show every kind', () => {
    expect([...new Set(examples.map(({ value }) => value.kind))].sort()).toEqual(KINDS);
  });

  it.each(examples)('$name fits the schema of its kind', ({ value }) => {
    expect(errorsOf(value.kind, value)).toEqual([]);
  });

  it.each(examples)('$name leads an editor to that schema', ({ text, value }) => {
    const path = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
    expect(path).toMatch(new RegExp(`/${value.kind}\\.schema\\.json$`));
    expect(existsSync(new URL(path, FOLDER))).toBe(true);
  });

  it.each(examples)(
    '$name is refused with a key that nobody knows, without its version, and as another kind',
    example => {
      const { kind, value } = { kind: example.value.kind, value: example.value as Record<string, unknown> };
      expect(errorsOf(kind, { ...value, colour: 'red' })).not.toEqual([]);
      expect(errorsOf(kind, { ...value, version: undefined })).not.toEqual([]);
      expect(errorsOf(kind, { ...value, version: 2 })).not.toEqual([]);
      expect(errorsOf(kind, { ...value, kind: 'other' })).not.toEqual([]);
    },
  );
});
