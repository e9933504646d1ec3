import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../../src/engine/model/types.gen.ts';
import { openBench } from '../../../../src/pages/playground/worker/bench.ts';
import { territories } from '../../../../src/pages/playground/worker/territories.ts';
import { aPolicy } from '../../../runtime/stage/a-policy.ts';

const grid = (more: Partial<Policy>) => {
  const policy = aPolicy(more);
  const { segments, territories: rows } = territories(openBench(policy, policy));
  return { segments, rows: rows.map(({ places, cells }) => [places, cells.map(cell => cell?.place ?? null)] as const) };
};

const SIZED: Partial<Policy> = {
  lead: {
    fields: { country: { type: 'country' }, state: { type: 'subdivision' }, size: { type: 'integer', min: 0 } },
    normalise: {},
  },
  segments: [
    { id: 'large', when: { size: { gte: 500 } } },
    { id: 'american', when: { country: 'US' } },
    { id: 'rest', default: true },
  ],
  rules: [
    { id: 'large-us', layer: 'territory', when: { country: 'US', segment: 'large' }, assign: { team: 'dach' } },
    { id: 'west', layer: 'territory', when: { state: ['US-CA', 'US-OR'] }, assign: { queue: 'paris' } },
    { id: 'others', layer: 'territory', default: true, assign: { queue: 'alps' } },
  ],
};

describe('territories', () => {
  it('give each country that a rule names a row, those that nothing names one together, the unknown one last', () => {
    expect(grid({}).rows).toEqual([
      [['AT'], ['team night']],
      [['DE'], ['team dach']],
      [['FR'], ['queue paris']],
      [['any other country', 'no country said'], ['queue unrouted']],
    ]);
  });

  it('put states behind their country, and together those that are treated alike', () => {
    const { segments, rows } = grid(SIZED);
    expect(segments).toEqual(['large', 'american', 'rest']);
    expect(rows).toEqual([
      [['US'], ['team dach', 'queue alps', null]],
      [
        ['US-CA', 'US-OR'],
        ['team dach', 'queue paris', null],
      ],
      [
        ['any other country', 'no country said'],
        ['queue alps', null, 'queue alps'],
      ],
    ]);
  });

  it('show each cell with the plainest lead that is decided so', () => {
    const policy = aPolicy(SIZED);
    const [, west] = territories(openBench(policy, policy)).territories;
    expect(west?.cells.map(cell => cell?.lead ?? null)).toEqual([
      { country: 'US', state: 'US-CA', size: 500 },
      { country: 'US', state: 'US-CA' },
      null,
    ]);
  });

  it('are none where no rule asks for a place', () => {
    expect(grid({ rules: [{ id: 'all', layer: 'territory', default: true, assign: { team: 'dach' } }] }).rows).toEqual(
      [],
    );
  });
});
