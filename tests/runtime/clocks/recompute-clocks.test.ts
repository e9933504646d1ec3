import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clocksRound } from '../../../src/runtime/clocks/clocks-round.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { NINE } from '../stage/a-service.ts';
import { indoors } from '../stage/indoors.ts';
import { clockDesk, HOUR, MINUTE, office, withClocks } from './stage/clock-desk.ts';

const text = (ms: number): string => new Date(NINE + ms).toISOString();
const others = withClocks().calendars.filter(({ id }) => id !== 'office');

describe('a release with another calendar', () => {
  it('works open clocks out anew, and the audit tells the old deadline and the new one', async () => {
    const desk = await clockDesk();
    await desk.lead('a');
    const first = desk.service.live?.by.bundle;
    const second = await desk.release(withClocks({ calendars: [office('11:00'), ...others] }));
    expect(await desk.at(1)).toBe(1);
    expect(await desk.clock('a', 'response')).toMatchObject({
      due_at: text(26 * HOUR),
      release: second,
    });
    const [entry] = await desk.service.store.auditTrail(1);
    expect(entry).toMatchObject({
      who: 'service',
      what: 'clock.recomputed',
      detail: {
        lead_id: 'a',
        clock: 'response',
        calendar: 'office',
        due: { from: text(4 * HOUR), to: text(26 * HOUR) },
        release: { from: first, to: second },
      },
    });
    expect(await desk.at(2)).toBe(0);
  });

  it('takes back a breach that the new hours would not have seen, and then breaks in its own time', async () => {
    const desk = await clockDesk();
    await desk.lead('a');
    await desk.at(240);
    await desk.release(withClocks({ calendars: [office('11:00'), ...others] }));
    await desk.at(241);
    expect(await desk.incidents()).toEqual([]);
    await desk.at(26 * 60);
    expect(await desk.incidents()).toEqual(['response_breach:a']);
  });

  it('leaves alone what has stopped, and clocks of calendars that are as they were', async () => {
    const desk = await clockDesk();
    await desk.lead('a');
    await desk.happens('a', { respondedAt: NINE + HOUR });
    await desk.lead('b', { country: 'AT', source: 'strict' });
    const before = [...(await desk.service.store.clocks('a')), ...(await desk.service.store.clocks('b'))];
    await desk.release(withClocks({ calendars: [office('11:00'), ...others] }));
    expect(await desk.at(1)).toBe(0);
    expect([...(await desk.service.store.clocks('a')), ...(await desk.service.store.clocks('b'))]).toEqual(before);
  });

  it('leaves what has stopped as it was measured, also when more becomes known of it', async () => {
    const desk = await clockDesk();
    await desk.lead('a');
    await desk.happens('a', { respondedAt: NINE + 4 * HOUR });
    await desk.release(withClocks({ calendars: [office('11:00'), ...others] }));
    await desk.happens('a', { pauses: [{ from: NINE + HOUR, to: NINE + 2 * HOUR }] });
    expect(await desk.clock('a', 'response')).toMatchObject({ elapsed_s: 3 * 3600, breached_at: null });
  });

  it('that has lost the calendar leaves its clocks in the hours they are pinned to', async () => {
    const desk = await clockDesk();
    await desk.lead('a');
    const targets = withClocks().sla.targets.map(target => ({ ...target, calendar: 'always' }));
    await desk.release(withClocks({ calendars: others, sla: { targets, quarters: [] } }));
    desk.now = NINE + HOUR;
    await desk.happens('a', { pauses: [{ from: NINE + HOUR, to: NINE + 9 * HOUR }] });
    expect(await desk.clock('a', 'response')).toMatchObject({ calendar: 'office', due_at: text(27 * HOUR) });
  });
});

describe('a release with another promise', () => {
  it('holds for clocks that start after it; those that run keep theirs', async () => {
    const desk = await clockDesk();
    await desk.lead('a');
    const targets = withClocks().sla.targets.map(target => ({ ...target, response: { breach: '1h' } }));
    await desk.release(withClocks({ sla: { targets, quarters: [] } }));
    await desk.lead('b');
    await desk.happens('a', { acceptedAt: NINE + MINUTE });
    expect((await desk.clock('a', 'response'))?.target_s).toBe(4 * 3600);
    expect((await desk.clock('b', 'response'))?.target_s).toBe(3600);
  });
});

describe('a restart', () => {
  it('finds every clock as it was, and rings what fell due meanwhile', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
    const file = join(folder, 'store.sqlite');
    const desk = await clockDesk(withClocks(), file);
    await desk.lead('a');
    await desk.lead('b', { country: 'AT' });
    const before = await desk.service.store.clocks('a');
    await desk.service.store.close();
    const again = await indoors({ store: await openSqlite(file), newId: randomUUID });
    expect(await again.store.clocks('a')).toEqual(before);
    expect(await clocksRound.run(again, NINE + 20 * HOUR)).toBe(2);
    expect((await again.store.incidents({ state: 'open', limit: 9 })).map(({ key }) => key).sort()).toEqual([
      'assignment_breach:b',
      'response_breach:a',
    ]);
    await again.store.close();
    await rm(folder, { recursive: true });
  });
});
