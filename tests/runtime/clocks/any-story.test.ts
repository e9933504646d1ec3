import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NINE } from '../stage/a-service.ts';
import { type ClockDesk, clockDesk, HOUR, MINUTE } from './stage/clock-desk.ts';

const RUNS = process.env['LEADRAIL_DEEP'] ? 60 : 10;

const minute = fc.integer({ min: 0, max: 3 * 24 * 60 });

/** Something that becomes true of a lead, known in any order; instants in minutes after nine. */
const fact = fc.oneof(
  minute.map(at => ({ firstOwnedAt: NINE + at * MINUTE, ownedAt: NINE + at * MINUTE, owner: 'ana' })),
  minute.map(at => ({ ownedAt: NINE + at * MINUTE, owner: 'ben' })),
  fc.constant({ firstOwnedAt: null, ownedAt: null, owner: null }),
  minute.map(at => ({ respondedAt: NINE + at * MINUTE })),
  minute.map(at => ({ closedAt: NINE + at * MINUTE })),
  fc
    .array(fc.record({ from: minute, length: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }) }), {
      maxLength: 3,
    })
    .map(pauses => ({
      pauses: pauses.map(({ from, length }) => ({
        from: NINE + from * MINUTE,
        to: length === null ? null : NINE + (from + length) * MINUTE,
      })),
    })),
);

const change = fc.oneof(fact, fact, fc.constantFrom({ sla: 'slow' }, { sla: 'prompt' }, { sla: null }));

const step = fc.oneof(
  fc.record({ kind: fc.constant('happens' as const), lead: fc.constantFrom('de', 'at'), change }),
  // Time goes on, and now and then it steps back.
  fc.record({ kind: fc.constant('ring' as const), by: fc.integer({ min: -60, max: 600 }) }),
);

/** One timer for each clock that runs towards a promise, in the future once it was looked at; none for the others. */
async function timersHold({ service, now }: ClockDesk, rung: boolean): Promise<void> {
  for (const { nextAt, stoppedAt, breachedAt, dueAt } of await allClocks(service.store)) {
    const runs = stoppedAt === null && breachedAt === null && dueAt !== null;
    expect(nextAt !== null).toBe(runs);
    if (rung && nextAt !== null) expect(nextAt).toBeGreaterThan(now);
  }
}

const allClocks = async (store: ClockDesk['service']['store']) => [
  ...(await store.clocks('de')),
  ...(await store.clocks('at')),
];

describe('whatever happens, in whatever order', () => {
  it('each running promise has one timer, and an incident is open for each that is broken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async steps => {
        const desk = await clockDesk();
        await desk.lead('de');
        await desk.lead('at', { country: 'AT' });
        for (const each of steps) {
          if (each.kind === 'happens') await desk.happens(each.lead, each.change);
          else await desk.at((desk.now - NINE) / MINUTE + each.by);
          await timersHold(desk, each.kind === 'ring');
        }
        const broken = (await allClocks(desk.service.store)).filter(c => c.breachedAt !== null && c.stoppedAt === null);
        const incidents = await desk.incidents();
        expect(incidents).toEqual(broken.map(({ kind, leadId }) => `${kind}_breach:${leadId}`).sort());
        await desk.service.store.close();
      }),
      { numRuns: RUNS },
    );
  });

  it('the last word is that of the facts: told once more, or all at once, the clocks are the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fact, { minLength: 1, maxLength: 6 }), async facts => {
        const [slow, quick] = [await clockDesk(), await clockDesk()];
        for (const desk of [slow, quick]) await desk.lead('de');
        for (const each of [{}, ...facts, {}]) await slow.happens('de', each);
        await quick.happens('de', Object.assign({}, ...facts));
        const measured = async (desk: ClockDesk) =>
          (await desk.service.store.clocks('de'))
            .map(({ kind, startedAt, stoppedAt, elapsedMs }) => ({ kind, startedAt, stoppedAt, elapsedMs }))
            .sort((a, b) => (a.kind < b.kind ? -1 : 1));
        expect(await measured(slow)).toEqual(await measured(quick));
        await Promise.all([slow, quick].map(desk => desk.service.store.close()));
      }),
      { numRuns: RUNS },
    );
  });

  // Found by the property above: a clock that had stopped kept the time that a pause, taken back since, had cut out.
  it('a pause that never was counts no longer, also for a clock that has stopped', async () => {
    const desk = await clockDesk();
    await desk.lead('de');
    const paused = { pauses: [{ from: NINE, to: null }] };
    for (const each of [paused, { closedAt: NINE + MINUTE }, { pauses: [] }]) await desk.happens('de', each);
    expect(await desk.service.store.clocks('de')).toMatchObject([
      { kind: 'assignment', elapsedMs: 0 },
      { kind: 'response', elapsedMs: MINUTE },
    ]);
    await desk.service.store.close();
  });

  it('three days on, every promise has been kept or told', async () => {
    const desk = await clockDesk();
    for (const country of ['DE', 'AT', 'FR']) await desk.lead(country, { country });
    for (let hour = 0; hour <= 72; hour += 1) await desk.at((hour * HOUR) / MINUTE);
    expect(await desk.incidents()).toEqual(['assignment_breach:AT', 'assignment_breach:FR', 'response_breach:DE']);
  });
});
