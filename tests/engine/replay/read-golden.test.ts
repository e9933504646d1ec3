import { describe, expect, it } from 'vitest';
import { readGolden } from '../../../src/engine/replay/read-golden.ts';

const file = (text: string, path = 'tests/golden/a.yaml') =>
  ({ kind: 'file', path, bytes: new TextEncoder().encode(text) }) as const;
const record = (id: string, at = '2026-11-02T09:00:00Z') =>
  `- id: ${id}\n  at: "${at}"\n  lead: {country: DE}\n  expect: {owner: ana}\n`;

describe('golden files', () => {
  it('are lists of records, each with its place, in the order of the files', () => {
    const { records, findings } = readGolden([
      file(record('b') + record('a')),
      file(record('c'), 'tests/golden/b.yaml'),
    ]);
    expect(findings).toEqual([]);
    expect(records.map(({ record: { id }, at }) => [id, at.file, at.line])).toEqual([
      ['b', 'tests/golden/a.yaml', 1],
      ['a', 'tests/golden/a.yaml', 5],
      ['c', 'tests/golden/b.yaml', 1],
    ]);
  });

  it('may be empty lists', () => {
    expect(readGolden([file('[]')])).toEqual({ records: [], findings: [] });
  });

  it('tell everything that is wrong at once, with places', () => {
    const { records, findings } = readGolden([
      file('- id: [unclosed', 'tests/golden/1.yaml'),
      file('- id: x\n  at: "2026-11-02T09:00:00Z"\n  lead: {}\n  expect: {ownr: ana}\n', 'tests/golden/2.yaml'),
      file(record('x', '2026-02-30T09:00:00Z'), 'tests/golden/3.yaml'),
      file(record('x'), 'tests/golden/4.yaml'),
      { kind: 'other', path: 'tests/golden/5.yaml', what: 'a symbolic link' },
    ]);
    const at = (n: number) => findings.filter(found => found.at.file === `tests/golden/${n}.yaml`);
    expect(at(1)[0]).toMatchObject({ code: 'yaml', level: 'error' });
    expect(at(2)).toMatchObject([{ code: 'schema', at: { line: 4, column: 12 } }]);
    expect(at(2)[0]?.says).toMatch(/ownr.*owner/);
    expect(at(3)).toMatchObject([{ code: 'schema', at: { line: 2, column: 7 } }]);
    expect(at(4)[0]?.says).toMatch(/"x" stands twice; first at tests\/golden\/3.yaml:1/);
    expect(at(5)[0]?.says).toContain('symbolic link');
    expect(records.map(({ record: { id } }) => id)).toEqual(['x', 'x']);
  });

  it('are lists and nothing else', () => {
    expect(readGolden([file('kind: golden\n')]).findings).toMatchObject([{ code: 'schema' }]);
  });
});
