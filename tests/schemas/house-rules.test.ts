import { describe, expect, it } from 'vitest';
import type { Schema } from '../../scripts/dev/named-schemas.ts';
import { SCHEMAS, validator } from './validators.ts';

/** Every schema inside a schema, itself included, with its path; conditions (`oneOf` beside `properties`) hold no keys. */
function* parts(schema: Schema, path: string): Generator<readonly [string, Schema]> {
  yield [path, schema];
  const { properties, $defs, anyOf, oneOf } = schema;
  const groups = { properties, $defs, anyOf, oneOf: properties ? [] : oneOf };
  for (const [group, members] of Object.entries(groups)) {
    for (const [key, member] of Object.entries(members ?? {})) yield* parts(member, `${path}/${group}/${key}`);
  }
  if (schema.items) yield* parts(schema.items, `${path}/items`);
  if (typeof schema.additionalProperties === 'object') yield* parts(schema.additionalProperties, `${path}/rest`);
}

const all = [...SCHEMAS].flatMap(([file, schema]) => [...parts(schema, file)]);

describe('the schemas', () => {
  it.each([...SCHEMAS.keys()])('%s compiles in strict mode and is named by its $id', file => {
    expect(SCHEMAS.get(file)?.$id).toBe(file);
    expect(validator(file.replace('.schema.json', ''))).toBeTypeOf('function');
  });

  it('say title and description on every key and every definition', () => {
    const silent = all
      .filter(([path]) => /^[^/]+$|\/(properties|\$defs)\/[^/]+$/.test(path))
      .filter(([, { title, description }]) => !title || !description || !/[.)]$/.test(description));
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('allow unknown keys in maps alone', () => {
    const open = all.filter(([, part]) => part.type === 'object' && part.additionalProperties !== false);
    expect(open.map(([path]) => path).sort()).toEqual([
      'calendars.schema.json/$defs/calendar/properties/overrides',
      'escalation.schema.json/$defs/channels',
      'escalation.schema.json/$defs/roles',
      'governance.schema.json/$defs/approvers',
      'history-record.schema.json',
      'impact.schema.json/$defs/amountGroups',
      'impact.schema.json/$defs/groups',
      'lead.schema.json/$defs/fields',
      'lead.schema.json/$defs/normalise',
      'lead.schema.json/$defs/normaliser/properties/aliases',
      'lead.schema.json/$defs/normaliser/properties/bands',
      'policy.schema.json/$defs/calendar/properties/overrides',
      'state.schema.json/$defs/team/properties/credits',
      'state.schema.json/$defs/team/properties/last_assigned',
      'state.schema.json/properties/leads',
      'state.schema.json/properties/reps',
      'state.schema.json/properties/teams',
      'table.schema.json/properties/when',
      'when.schema.json/$defs/alternative',
      'when.schema.json/$defs/when',
      'words.schema.json/$defs/rawLead',
      'words.schema.json/$defs/witness',
    ]);
  });

  it('require only keys that they have', () => {
    const wrong = all.filter(([, part]) => part.required?.some(key => part.properties && !(key in part.properties)));
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});
