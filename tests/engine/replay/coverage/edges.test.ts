import { describe, expect, it } from 'vitest';
import type { When } from '../../../../src/engine/model/types.gen.ts';
import { edgesOf } from '../../../../src/engine/replay/coverage/edges.ts';
import { aWideRouter } from '../stage/a-wide-policy.ts';

const edges = (when: When) =>
  edgesOf(
    aWideRouter({
      segments: [{ id: 'all', default: true }],
      rules: [{ id: 'r', layer: 'owner', when, assign: { queue: 'desk' } }],
      sla: { targets: [], quarters: [] },
    }),
  ).map(({ value }) => value);

describe('the edges of a test', () => {
  it.each<[string, When, number[]]>([
    ['a lower bound', { employees: { gte: 100 } }, [100]],
    ['a lower bound that excludes', { employees: { gt: 100 } }, [101]],
    ['an upper bound', { employees: { lte: 100 } }, [101]],
    ['both', { employees: { gte: 100, lt: 200 } }, [100, 200]],
    ['one value', { employees: 7 }, [7, 8]],
    ['neighbouring values, which make one band', { employees: [5, 6, 9] }, [5, 7, 9, 10]],
    ['excluded values', { employees: { not: 7 } }, [7, 8]],
    ['alternatives, each once', { any: [{ employees: { gte: 3 } }, { employees: { gte: 3, lt: 5 } }] }, [3, 5]],
    ['the least value of the field, with nothing below', { employees: 0 }, [1]],
    ['text and presence', { country: 'DE', employees: { present: true } }, []],
  ])('%s', (_, when, values) => expect(edges(when)).toEqual(values));

  it('stand for segments first, then for rules', () => {
    expect(edgesOf(aWideRouter()).map(({ part, owner, value }) => `${part} ${owner} ${value}`)).toEqual([
      'segment enterprise 1000',
      'rule germany 10',
      'rule germany 500',
    ]);
  });
});
