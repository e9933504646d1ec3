import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { GoldenRecord } from '../../../../src/engine/model/types.gen.ts';
import { goldenYaml, TO_REVIEW } from '../../../../src/engine/replay/coverage/golden-yaml.ts';
import { readGolden } from '../../../../src/engine/replay/read-golden.ts';
import { aRecord } from '../stage/a-wide-policy.ts';

const read = (text: string) => readGolden([{ path: 'a.yaml', kind: 'file', bytes: new TextEncoder().encode(text) }]);

const record: GoldenRecord = {
  id: 'paris',
  at: '2026-11-02T12:00:00.000Z',
  lead: { country: 'FR', employees: 10, city: 'New York' },
  state: { leads: { x: { earlier: ['cleo'] } } },
  expect: {
    owner: 'dan',
    team: 'france',
    queue: null,
    conflicts: [],
    unresolved: [{ field: 'city', reason: 'look_alike' }],
  },
};

describe('golden records as YAML', () => {
  it('are short and in one order of keys', () => {
    const { expect: expected, state, lead, at, id } = record;
    expect(goldenYaml([{ expect: expected, state, lead, at, id } as GoldenRecord])).toBe(`- id: paris
  at: "2026-11-02T12:00:00.000Z"
  lead: {country: FR, employees: 10, city: "New York"}
  state: {leads: {x: {earlier: [cleo]}}}
  expect: {owner: dan, team: france, queue: null, conflicts: [], unresolved: [{field: city, reason: look_alike}]}
`);
  });

  it('take a line for each key where one line would be too long', () => {
    const long = { note: 'x'.repeat(100), other: 'y' };
    expect(goldenYaml([aRecord('a', long)])).toContain(`  lead:\n    note: ${'x'.repeat(100)}\n    other: "y"\n`);
  });

  it('carry a comment above each record that asks for review, however it tries to get out', () => {
    expect(goldenYaml([record], () => TO_REVIEW)).toMatch(/^# To review: .*\n- id: paris\n/);
    const text = goldenYaml([record], () => 'a\n- b: c\r\u2028d');
    expect(read(text).records.map(({ record }) => record)).toEqual([record]);
  });

  it('are read back as they were, several in a file, none as an empty list', () => {
    const records = [record, aRecord('b', {}), aRecord('c', { country: 'NO' })];
    const reading = read(goldenYaml(records));
    expect(reading.findings).toEqual([]);
    expect(reading.records.map(({ record }) => record)).toEqual(records);
    expect(parse(goldenYaml([]))).toEqual([]);
  });
});

const HOSTILE = [
  'no', 'Yes', 'null', '~', '', ' ', ' a', 'a ', '1', '1.0', '1e3', '0x10', '0o7', '1_000', '12:30', '2026-11-02', '.inf',
  'NaN', '- a', '? a', 'a: b', 'a #b', '#a', '{a', '[a', ']', '}', ',', '&a', '*a', '!a', '|', '>', '%a', '@a', '`a',
  '"', "'", '\\', 'a\nb', '\t', '---', '...', '<<', '=', '__proto__', 'constructor', 'a"b\\c', 'ümläut', '東京', '😀',
]; // biome-ignore format: one glance

describe('hostile text', () => {
  it.each(HOSTILE)('%j comes back as a value and as a key', text => {
    const hostile = aRecord(
      'r',
      Object.fromEntries([
        [text, text],
        ['list', [text, { [`k${text}`]: text }]],
      ]),
    );
    const reading = read(goldenYaml([{ ...hostile, id: text.trim() === '' ? 'r' : text }]));
    if (text === '<<') expect(reading.findings.map(({ code }) => code)).toContain('yaml');
    else expect(reading.records.map(({ record }) => record.lead)).toEqual([hostile.lead]);
  });

  it('never breaks the YAML, whatever it is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...HOSTILE));
    const values = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text));
    fc.assert(
      fc.property(fc.dictionary(text, values), text, (lead, id) => {
        const yaml = goldenYaml([aRecord(id, lead)], () => id);
        expect(parse(yaml)).toEqual([{ id, at: '2026-11-02T12:00:00Z', lead, expect: {} }]);
      }),
    );
  });

  it('shows what hides: no control, bidi mark or zero-width character stands in the file', () => {
    const hidden = '\u0000\u001b[31m\u0085\u200b\u202e\u2066\ufeff\u2028';
    const yaml = goldenYaml([aRecord('r', { city: hidden })]);
    expect(yaml).toMatch(/^[ -~\n]*$/);
    expect(parse(yaml)[0].lead.city).toBe(hidden);
  });
});
