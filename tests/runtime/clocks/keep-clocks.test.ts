import { beforeEach, describe, expect, it } from 'vitest';
import { NINE } from '../stage/a-service.ts';
import { type ClockDesk, clockDesk, HOUR, MINUTE } from './stage/clock-desk.ts';

const text = (ms: number): string => new Date(NINE + ms).toISOString();

describe('the clocks of a lead', () => {
  let desk: ClockDesk;
  beforeEach(async () => {
    desk = await clockDesk();
  });

  it('an owner at once: the assignment clock has stopped, the response clock runs in the hours of the row', async () => {
    await desk.lead('a');
    expect(await desk.clock('a', 'assignment')).toMatchObject({ state: 'stopped', elapsed_s: 0, breached_at: null });
    expect(await desk.clock('a', 'response')).toMatchObject({
      state: 'running',
      sla: 'prompt',
      calendar: 'office',
      started_at: text(0),
      due_at: text(4 * HOUR),
      target_s: 4 * 3600,
    });
  });

  it('a queue: the assignment clock runs from the receipt, and nobody owes an answer yet', async () => {
    await desk.lead('a', { country: 'AT', received_at: text(-HOUR) });
    expect(await desk.clock('a', 'assignment')).toMatchObject({
      state: 'running',
      started_at: text(-HOUR),
      due_at: text(HOUR),
    });
    expect(await desk.clock('a', 'response')).toBeUndefined();
  });

  it('the first valid owner stops the one and starts the other', async () => {
    await desk.lead('a', { country: 'AT' });
    desk.now = NINE + 30 * MINUTE;
    await desk.happens('a', { owner: 'ana', status: 'owner', firstOwnedAt: desk.now, ownedAt: desk.now });
    expect(await desk.clock('a', 'assignment')).toMatchObject({ stopped_at: text(30 * MINUTE), elapsed_s: 1800 });
    expect(await desk.clock('a', 'response')).toMatchObject({ started_at: text(30 * MINUTE) });
  });

  it('an owner who turns out to be nobody valid stops nothing', async () => {
    await desk.lead('a');
    await desk.happens('a', { owner: null, status: 'queue', firstOwnedAt: null, ownedAt: null });
    expect(await desk.clock('a', 'assignment')).toMatchObject({ state: 'running', due_at: text(HOUR) });
    expect(await desk.clock('a', 'response')).toBeUndefined();
  });

  it('a reassignment restarts neither, and is measured apart', async () => {
    await desk.lead('a');
    await desk.happens('a', { owner: 'maria', ownedAt: NINE + HOUR });
    expect(await desk.clock('a', 'assignment')).toMatchObject({ stopped_at: text(0) });
    expect(await desk.clock('a', 'response')).toMatchObject({ started_at: text(0), due_at: text(4 * HOUR) });
    desk.now = NINE + 3 * HOUR;
    await desk.happens('a', { respondedAt: desk.now });
    expect(await desk.clock('a', 'reassignment')).toMatchObject({ target_s: null, due_at: null, elapsed_s: 2 * 3600 });
  });

  it('another SLA row re-targets from the original receipt', async () => {
    await desk.lead('a', { country: 'AT' });
    await desk.happens('a', { sla: 'slow' });
    expect(await desk.clock('a', 'assignment')).toMatchObject({
      sla: 'slow',
      calendar: 'always',
      started_at: text(0),
      due_at: text(8 * HOUR),
    });
  });

  it('a pause holds the clock, and its end moves the deadline by the open time that it lasted', async () => {
    await desk.lead('a');
    desk.now = NINE + HOUR;
    await desk.happens('a', { pauses: [{ from: NINE + HOUR, to: null }] });
    expect(await desk.clock('a', 'response')).toMatchObject({ state: 'paused' });
    desk.now = NINE + 3 * HOUR;
    await desk.happens('a', { pauses: [{ from: NINE + HOUR, to: NINE + 3 * HOUR }] });
    expect(await desk.clock('a', 'response')).toMatchObject({ state: 'running', due_at: text(6 * HOUR) });
  });

  it('the end of the lead stops them', async () => {
    await desk.lead('a', { country: 'AT' });
    await desk.happens('a', { status: 'closed', closedAt: NINE + HOUR / 2 });
    expect(await desk.clock('a', 'assignment')).toMatchObject({ state: 'stopped', breached_at: null });
    expect(await desk.at(120)).toBe(0);
  });

  it('ends the same whichever news comes first', async () => {
    const steps = [
      { respondedAt: NINE + 5 * HOUR },
      { pauses: [{ from: NINE + HOUR, to: NINE + 3 * HOUR }] },
      { owner: 'maria', ownedAt: NINE + 2 * HOUR },
    ];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const ends = new Set<string>();
    for (const [i, order] of orders.entries()) {
      await desk.lead(`lead-${i}`);
      for (const step of order) await desk.happens(`lead-${i}`, steps[step] ?? {});
      const rows = await desk.service.store.clocks(`lead-${i}`);
      ends.add(
        JSON.stringify(rows.map(({ leadId, ...row }) => ({ ...row, n: 0 })).sort((a, b) => (a.kind < b.kind ? -1 : 1))),
      );
    }
    expect([...ends]).toHaveLength(1);
  });

  it('have at most one timer each: none once stopped or broken, one while open and promised', async () => {
    for (const country of ['DE', 'AT', 'FR']) await desk.lead(country, { country });
    await desk.happens('DE', { respondedAt: NINE + MINUTE });
    await desk.at(61);
    const clocks = (await Promise.all(['DE', 'AT', 'FR'].map(id => desk.service.store.clocks(id)))).flat();
    expect(clocks).toHaveLength(4);
    for (const { nextAt, stoppedAt, breachedAt } of clocks)
      expect(nextAt !== null).toBe(stoppedAt === null && breachedAt === null);
  });
});
