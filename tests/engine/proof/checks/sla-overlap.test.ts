import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const sla = (...rows: string[]) => ({
  'rules/sla.yaml': `kind: sla\nversion: 1\ntargets:\n${rows.map(row => `  - ${row}\n`).join('')}`,
});

describe('sla-overlap fires', () => {
  it('where a row by source meets a row by segment', () => {
    const rows = ['{id: by-source, source: demo}', '{id: by-segment, segment: large}', '{id: rest, default: true}'];
    expect(findingsOf('sla-overlap', sla(...rows))).toEqual([
      {
        code: 'sla-overlap',
        level: 'error',
        at: { file: 'rules/sla.yaml', line: 4, column: 5 },
        says: 'The SLA rows by-segment and by-source both hold for demo × large.',
        why: 'A lead has one promise. Take the cell out of one of the rows.',
        rules: [],
        witness: null,
      },
    ]);
  });

  it('once for each pair of rows, with the cells that they share', () => {
    const rows = ['{id: a, source: demo, segment: [large, small]}', '{id: b, segment: small}', '{id: c}'];
    expect(findingsOf('sla-overlap', sla(...rows)).map(({ says }) => says)).toEqual([
      'The SLA rows a and b both hold for demo × small.',
      'The SLA rows a and c both hold for demo × large, demo × small.',
      'The SLA rows b and c both hold for demo × small, partner × small.',
    ]);
  });

  it('and names only the first cells of many', () => {
    const [found] = findingsOf('sla-overlap', sla('{id: a}', '{id: b}'));
    expect(found?.says).toMatch(/ and 2 more\.$/);
  });
});

describe('sla-overlap stays silent', () => {
  it.each([
    ['the default row stands behind all others', ['{id: a, source: demo}', '{id: rest, default: true}']],
    [
      'rows share a source and no segment',
      ['{id: a, source: demo, segment: large}', '{id: b, source: demo, segment: small}'],
    ],
    [
      'rows share a segment and no source',
      ['{id: a, source: demo, segment: large}', '{id: b, source: partner, segment: large}'],
    ],
  ])('where %s', (_, rows) => {
    expect(findingsOf('sla-overlap', sla(...rows))).toEqual([]);
  });
});
