import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadFlow } from '../../../src/engine/model/types.gen.ts';
import { layOut } from '../../../src/report/impact/flow/lay-out.ts';
import { flowOf, type Link } from '../../../src/report/impact/flow/stations.ts';

const desk = (owner: string, team: string | null = null) => ({ owner, team, queue: null });
const flow = (from: string, to: string, leads = 1): LeadFlow => ({
  from: desk(from, `team-${from.length}`),
  to: desk(to),
  leads,
  cascade: 0,
});
const sum = (links: readonly Link[]) => links.reduce((all, { leads }) => all + leads, 0);

describe('the stations of a flow', () => {
  it('are owners and queues while they can be told apart', () => {
    const waiting = { ...flow('ana', ''), to: { owner: null, team: null, queue: 'desk' } };
    const { by, links } = flowOf([flow('ana', 'ben', 2), waiting]);
    expect(by).toBe('owner');
    expect(links.map(({ from, to, leads }) => [from.label, to.is, to.label, leads])).toEqual([
      ['ana', 'people', 'ben', 2],
      ['ana', 'queue', 'desk', 1],
    ]);
  });

  it('are teams where there are more than 30 of them; owners without a team are together', () => {
    const { by, links } = flowOf(Array.from({ length: 31 }, (_, i) => flow(`rep-${10 + i}`, 'ben')));
    expect(by).toBe('team');
    expect(links).toEqual([
      { from: { is: 'people', label: 'team-6' }, to: { is: 'people', label: 'owners by name' }, leads: 31, cascade: 0 },
    ]);
  });

  it('are 15 on each side at most: the smaller ones share one, which stands last', () => {
    const { links } = flowOf(Array.from({ length: 20 }, (_, i) => flow(`rep-${i}`, 'ben', i + 1)));
    const labels = layOut(links).from.map(({ station }) => station.label);
    expect(labels).toHaveLength(15);
    expect(labels.at(0)).toBe('rep-19');
    expect(labels.at(-1)).toBe('6 others');
    expect(sum(links)).toBe(210);
  });
});

describe('the drawing', () => {
  const flows = fc.array(fc.record({ from: fc.nat(40), to: fc.nat(40), leads: fc.integer({ min: 1, max: 5000 }) }), {
    minLength: 1,
    maxLength: 60,
  });

  it('loses no lead, keeps within its height, and gives each ribbon its own part of both bars', () => {
    fc.assert(
      fc.property(flows, given => {
        const all = given.map(({ from, to, leads }) => flow(`rep-${from}`, `rep-${to}`, leads));
        const { links } = flowOf(all);
        expect(sum(links)).toBe(given.reduce((n, { leads }) => n + leads, 0));
        const { height, from, to, ribbons } = layOut(links);
        for (const { top, slot } of [...from, ...to]) expect(top >= 0 && top + slot <= height).toBe(true);
        for (const side of ['left', 'right'] as const) {
          const parts = ribbons.map(ribbon => ribbon[side]).sort((a, b) => a[0] - b[0]);
          parts.forEach(([top, bottom], i) => {
            expect(bottom).toBeGreaterThanOrEqual(top);
            expect(top).toBeGreaterThanOrEqual((parts[i - 1]?.[1] ?? 0) - 0.1);
          });
        }
      }),
    );
  });
});
