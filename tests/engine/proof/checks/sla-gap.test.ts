import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

/** Two sources (demo, partner) and three segments (unsized, large, small) make six cells. */
const sla = (...rows: string[]) => ({
  'rules/sla.yaml': `kind: sla\nversion: 1\ntargets: [${rows.join(', ')}]\n`,
});

const WHY = 'No clock would run for them. Add a row for this cell, or a row with `default: true`.';

describe('sla-gap fires', () => {
  it('on a cell that no row covers, with a lead that lands there', () => {
    const rows = ['{id: a, source: demo, segment: [large, small]}', '{id: b, source: partner}'];
    expect(findingsOf('sla-gap', sla(...rows))).toEqual([
      {
        code: 'sla-gap',
        level: 'error',
        at: { file: 'rules/sources.yaml', line: 4, column: 5 },
        says: 'Leads of source demo in segment unsized have no SLA row.',
        why: WHY,
        rules: [],
        witness: { source: 'demo' },
      },
    ]);
  });

  it('never shows a lead that lands in another cell', () => {
    const [found] = findingsOf(
      'sla-gap',
      sla('{id: a, source: demo, segment: [unsized, small]}', '{id: b, source: partner}'),
    );
    expect(found?.says).toBe('Leads of source demo in segment large have no SLA row.');
    expect(found?.witness).toBeNull();
  });

  it('once for each cell', () => {
    const found = findingsOf('sla-gap', sla('{id: a, segment: large}', '{id: b, source: demo, segment: small}'));
    expect(found.map(({ says }) => says).sort()).toEqual([
      'Leads of source demo in segment unsized have no SLA row.',
      'Leads of source partner in segment small have no SLA row.',
      'Leads of source partner in segment unsized have no SLA row.',
    ]);
  });

  it('on every cell of an empty matrix', () => {
    expect(findingsOf('sla-gap', sla())).toHaveLength(6);
  });
});

describe('sla-gap stays silent', () => {
  it.each([
    ['a default row takes the rest', ['{id: a, source: demo, segment: large}', '{id: rest, default: true}']],
    ['the rows cover each cell', ['{id: a, source: demo}', '{id: b, source: [partner]}']],
    ['one row names neither source nor segment', ['{id: all}']],
    ['one row for each segment', ['{id: a, segment: [unsized, large]}', '{id: b, segment: small}']],
  ])('where %s', (_, rows) => {
    expect(findingsOf('sla-gap', sla(...rows))).toEqual([]);
  });
});
