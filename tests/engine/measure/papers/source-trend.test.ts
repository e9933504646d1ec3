import { describe, expect, it } from 'vitest';
import { sourceTrend } from '../../../../src/engine/measure/papers/sources/source-trend.ts';
import { aRouter, DAY, HOUR, leads, NINE } from '../stage/facts.ts';
import { noFacts } from './quarter.ts';

/** A hundred leads of a source on one day, of which so many lack a field. */
const day = (source: string | null, at: number, lacking: number) =>
  leads(100, i => ({ id: `${source}-${at}-${i}`, source, receivedAt: at, missing: i < lacking ? ['country'] : [] }));

const trend = (some: ReturnType<typeof day>, end = NINE + 10 * DAY) =>
  sourceTrend(aRouter(), noFacts({ leads: some }), NINE, { end, most: 7 * DAY });

describe('exceptions by source around a release', () => {
  it('are counted for as long before it as after it', () => {
    expect(trend([])).toMatchObject({
      before: { from: NINE - 7 * DAY, to: NINE },
      after: { from: NINE, to: NINE + 7 * DAY },
    });
    expect(trend([], NINE + 2 * DAY).before).toEqual({ from: NINE - 2 * DAY, to: NINE });
  });

  it('fall, rise or are not shown to change, each source by itself', () => {
    const { sources } = trend([
      ...[day('demo', NINE - HOUR, 40), day('demo', NINE + HOUR, 5)].flat(),
      ...[day('partner', NINE - HOUR, 5), day('partner', NINE + HOUR, 40)].flat(),
      ...[day(null, NINE - HOUR, 20), day(null, NINE + HOUR, 22)].flat(),
    ]);
    expect(sources.map(({ source, any }) => [source, any.before.k, any.now.k, any.change.verdict])).toEqual([
      [null, 20, 22, 'not_shown'],
      ['demo', 40, 5, 'lower'],
      ['partner', 5, 40, 'higher'],
    ]);
  });

  it('count a lead once, however much is wrong with it', () => {
    const [one] = day('demo', NINE + HOUR, 1);
    const { sources } = trend(one ? [{ ...one, reason: 'no_rule' }] : []);
    expect(sources[0]).toMatchObject({
      any: { now: { k: 1, n: 1 } },
      faults: { missing_field: { now: { k: 1 } }, failed_rule: { now: { k: 1 } }, fallback: { now: { k: 1 } } },
    });
  });
});
