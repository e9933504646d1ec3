import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/runtime/store/store.ts';
import { NINE } from '../stage/a-service.ts';
import { type ClockDesk, clockDesk, HOUR, MINUTE, withClocks } from './stage/clock-desk.ts';

describe('timers', () => {
  let desk: ClockDesk;
  beforeEach(async () => {
    desk = await clockDesk();
  });

  it('warn the owner at half of the time and at p90, then break the promise', async () => {
    await desk.lead('a');
    expect(await desk.at(119)).toBe(0);
    expect([await desk.at(120), await desk.at(180)]).toEqual([1, 1]);
    expect(await desk.warnings()).toEqual([
      'rep:ana Lead a: the first response is due at 2026-11-02T13:00:00.000Z; 2h of working time are gone.',
      'rep:ana Lead a: the first response is due at 2026-11-02T13:00:00.000Z; 3h of working time are gone.',
    ]);
    expect(await desk.incidents()).toEqual([]);
    expect(await desk.at(240)).toBe(1);
    expect(await desk.incidents()).toEqual(['response_breach:a']);
    expect(await desk.at(600)).toBe(0);
  });

  it('warn the keeper of the queue of a lead that nobody owns', async () => {
    await desk.lead('a', { country: 'AT' });
    await desk.at(30);
    expect(await desk.warnings()).toEqual([
      'role:ops Lead a: an owner is due at 2026-11-02T10:00:00.000Z; 30m of working time are gone.',
    ]);
  });

  it('warn nobody where the rules name nobody', async () => {
    desk = await clockDesk(withClocks({ queues: withClocks().queues.map(({ keeper: _keeper, ...queue }) => queue) }));
    await desk.lead('a', { country: 'AT' });
    expect(await desk.at(30)).toBe(1);
    expect(await desk.warnings()).toEqual([]);
  });

  it('a breach goes to the ladder of the row, and says what the row says of it', async () => {
    await desk.lead('a', { country: 'AT' });
    await desk.at(60);
    const [incident] = await desk.service.store.incidents({ state: 'open', limit: 1 });
    expect(incident).toMatchObject({
      key: 'assignment_breach:a',
      category: 'assignment_breach',
      leadId: 'a',
      businessCritical: true,
      drill: false,
      says: 'Lead a: an owner was due at 2026-11-02T10:00:00.000Z (SLA row prompt).',
    });
  });

  it('a clock that stops after the breach ends its incident, and has measured on', async () => {
    await desk.lead('a');
    await desk.at(300);
    desk.now = NINE + 6 * HOUR;
    await desk.happens('a', { respondedAt: desk.now });
    expect(await desk.incidents()).toEqual([]);
    expect(await desk.clock('a', 'response')).toMatchObject({
      elapsed_s: 6 * 3600,
      breached_at: '2026-11-02T13:00:00.000Z',
    });
  });

  it('an answer in time of which the news came late takes the breach back', async () => {
    await desk.lead('a');
    await desk.at(300);
    await desk.happens('a', { respondedAt: NINE + HOUR });
    expect(await desk.incidents()).toEqual([]);
    expect(await desk.clock('a', 'response')).toMatchObject({ elapsed_s: 3600, breached_at: null });
  });

  it('a new target that lies ahead takes the breach back, and breaks in its own time', async () => {
    await desk.lead('a', { country: 'AT' });
    await desk.at(60);
    await desk.happens('a', { sla: 'slow' });
    expect(await desk.incidents()).toEqual([]);
    expect([await desk.at(479), await desk.at(480)]).toEqual([1, 1]);
    expect(await desk.incidents()).toEqual(['assignment_breach:a']);
  });

  it('missed by a service that was down ring once, with the latest thing to say', async () => {
    await desk.lead('a');
    expect(await desk.at(190)).toBe(1);
    expect(await desk.warnings()).toHaveLength(1);
    await desk.lead('b', { received_at: new Date(NINE).toISOString() });
    expect(await desk.at(2000)).toBe(2);
    expect(await desk.warnings()).toHaveLength(1);
  });

  it('never ring twice when the clock steps back', async () => {
    await desk.lead('a');
    await desk.at(240);
    const told = await desk.warnings();
    for (const minute of [100, 120, 180, 240, 300]) expect(await desk.at(minute)).toBe(0);
    expect(await desk.warnings()).toEqual(told);
  });

  it('ring once when two workers look at the same moment', async () => {
    for (let i = 0; i < 250; i += 1) await desk.lead(`lead-${i}`);
    const rung = await Promise.all([desk.at(120), desk.at(120, desk.second)]);
    expect(rung[0] + rung[1]).toBe(250);
    expect(await desk.warnings()).toHaveLength(250);
  });

  it('ring in the order in which they were due', async () => {
    for (const [minute, id] of [
      [40, 'late'],
      [0, 'early'],
      [20, 'middle'],
    ] as const) {
      desk.now = NINE + minute * MINUTE;
      await desk.lead(id);
    }
    await desk.service.commit.run(async work => {
      const taken = await work.store.claimClocks(NINE + 200 * MINUTE, 2);
      expect(taken.map(({ leadId }) => leadId)).toEqual(['early', 'middle']);
      expect(await work.store.claimClocks(NINE + 200 * MINUTE, 2)).toHaveLength(1);
    });
  });
});

describe('a timer that fails', () => {
  it('is put off, and keeps no other from ringing', async () => {
    const desk = await clockDesk();
    for (const id of ['a', 'b', 'c']) await desk.lead(id);
    const mend = breakIncidentsOf(desk, 'b');
    expect(await desk.at(240)).toBe(3);
    expect(await desk.incidents()).toEqual(['response_breach:a', 'response_breach:c']);
    mend();
    expect(await desk.at(241)).toBe(1);
    expect(await desk.incidents()).toEqual(['response_breach:a', 'response_breach:b', 'response_breach:c']);
  });
});

/** From here on the store refuses each incident of this lead, until it is mended. */
function breakIncidentsOf({ service: { store } }: ClockDesk, leadId: string): () => void {
  const { transaction } = store;
  const refuse = (): never => {
    throw new Error('the disk says no');
  };
  const broken: Store['transaction'] = work =>
    transaction(unit =>
      work({ ...unit, addIncident: incident => (incident.leadId === leadId ? refuse() : unit.addIncident(incident)) }),
    );
  Object.assign(store, { transaction: broken });
  return () => Object.assign(store, { transaction });
}
