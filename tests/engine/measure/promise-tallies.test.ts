import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adherence } from '../../../src/engine/measure/measures/adherence.ts';
import { observe } from '../../../src/engine/measure/observed.ts';
import { addUp, promiseTallies } from '../../../src/engine/measure/promise-tallies.ts';
import { aBook, aLead, HOUR, MINUTE, NINE } from './stage/facts.ts';

const BOOK = aBook('assignment: {breach: 5m}, response: {breach: 30m}, calendar: berlin');
const SLA = [...BOOK.keys()][0] ?? '';

const maybe = (from: number) => fc.option(fc.integer({ min: from, max: from + 3 * HOUR }), { nil: null });

const lead = fc
  .record({
    segment: fc.constantFrom('small', 'large', null),
    source: fc.constantFrom('demo', 'partner', null),
    sla: fc.constantFrom(SLA, 'another', null),
    receivedAt: fc.integer({ min: NINE - 2 * HOUR, max: NINE }),
  })
  .chain(fixed =>
    fc
      .record({ firstOwnedAt: maybe(fixed.receivedAt), respondedAt: maybe(fixed.receivedAt), closedAt: maybe(NINE) })
      .map(later => aLead({ ...fixed, ...later, rep: later.firstOwnedAt === null ? null : 'ana' })),
  );

describe('tallies of promises', () => {
  it('count what adherence counts, cell by cell', () => {
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 30 }), fc.integer({ min: NINE, max: NINE + 3 * HOUR }), (leads, now) => {
        for (const tally of promiseTallies(leads, BOOK, now)) {
          const own = leads.filter(({ segment, source }) => segment === tally.segment && source === tally.source);
          expect(tally.leads).toBe(own.length);
          for (const clock of ['assignment', 'response'] as const) {
            const rows = adherence(own, BOOK, now).filter(row => row.clock === clock);
            const sum = (part: 'k' | 'n') => rows.reduce((total, row) => total + row.kept[part], 0);
            expect(tally.kept[clock]).toEqual({ k: sum('k'), n: sum('n') });
          }
          const isLate = (clock: 'assignment' | 'response', bar: number) => (each: (typeof own)[number]) =>
            each.sla === SLA && (observe(clock, each, BOOK, now)?.ms ?? 0) > bar;
          const late = own.filter(
            each => isLate('assignment', 5 * MINUTE)(each) || isLate('response', 30 * MINUTE)(each),
          );
          expect(tally.late).toBe(late.length);
        }
      }),
    );
  });

  it('of parts, added up, are those of the whole', () => {
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 30 }), fc.nat(30), (leads, cut) => {
        const parts = [leads.slice(0, cut), leads.slice(cut)].flatMap(part => promiseTallies(part, BOOK, NINE));
        expect(addUp(parts)).toEqual(promiseTallies(leads, BOOK, NINE));
      }),
    );
  });

  it('say how many leads time alone may still make late', () => {
    const leads = [aLead({ respondedAt: null }), aLead({ respondedAt: null, closedAt: NINE }), aLead()];
    expect(promiseTallies(leads, BOOK, NINE).map(({ open }) => open)).toEqual([1]);
  });
});
