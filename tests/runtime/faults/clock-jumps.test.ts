import { afterEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/engine/time/units.ts';
import { examine } from '../../../src/runtime/doctor/examine.ts';
import { EARLIEST } from '../../../src/runtime/doctor/patient.ts';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { type ClockDesk, clockDesk } from '../clocks/stage/clock-desk.ts';
import { NINE } from '../stage/a-service.ts';

/** By how much the clock goes wrong at ten; it is right again at eleven. */
const JUMPS: readonly (readonly [string, number | 'frozen'])[] = [
  ['five seconds ahead', 5 * SECOND],
  ['five seconds back', -5 * SECOND],
  ['ten minutes back', -10 * MINUTE],
  ['an hour ahead', HOUR],
  ['an hour back', -HOUR],
  ['a day ahead', DAY],
  ['a day back', -DAY],
  ['standing still', 'frozen'],
];

const DEEP = process.env['LEADRAIL_DEEP'] !== undefined;
const QUICK = new Set(['an hour back', 'a day ahead']);
const TRIED = JUMPS.filter(([name]) => DEEP || QUICK.has(name));

describe.each(TRIED)('a clock that is wrong for an hour: %s', (_, jump) => {
  let desk: ClockDesk;
  afterEach(() => desk.service.store.close());

  /** What the machine's clock shows at a time that is truly so many minutes after nine. */
  const shown = (minute: number): number => {
    const truly = NINE + minute * MINUTE;
    if (minute < 60 || minute >= 120) return truly;
    return jump === 'frozen' ? NINE + HOUR : truly + jump;
  };

  it('loses no lead, rings no clock twice, tells nothing twice, and ends at a person', async () => {
    desk = await clockDesk();
    const rounds = allRounds(desk.service);
    const leads: string[] = [];
    for (let minute = 0; minute <= 360; minute += 10) {
      desk.now = shown(minute);
      if (minute % 30 === 0 && minute < 150) {
        for (const country of ['DE', 'AT']) {
          leads.push(`${country}-${minute}`);
          await desk.lead(`${country}-${minute}`, { country });
        }
      }
      await rounds(desk.now);
    }
    const { store, shelf } = desk.service;
    for (const id of leads) {
      expect((await store.lives(id))[0]).toMatchObject({ status: 'owner' });
      const broken = (await store.incidents({ state: 'all', limit: 1000 })).filter(({ key }) => key.endsWith(`:${id}`));
      expect(new Set(broken.map(({ key }) => key)).size, `incidents of ${id}`).toBe(broken.length);
    }
    const told = (await store.messages('sent', 10_000)).map(({ key }) => key);
    expect(new Set(told).size).toBe(told.length);
    const whole = { since: EARLIEST, afterDecision: 0, head: null, acknowledged: leads };
    const { found } = await examine({ store, shelf, now: desk.now, ...whole });
    expect(found).toEqual([]);
  });
});
