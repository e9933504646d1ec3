import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('leads in queues', () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
  });
  afterEach(() => service.end());

  const lead = async (id: string) => (await service.ask('read', 'GET', `/v1/leads/${id}`)).body;
  const tickAt = (now: number) => {
    service.now = now;
    return service.running.tick(now);
  };

  it('are left alone until their retry is due', async () => {
    await service.lead({ id: 'a', country: 'AT' });
    await tickAt(NINE + 5 * MINUTE - 1);
    expect(await lead('a')).toMatchObject({ queue_entries: [{ attempts: 0 }] });
    await tickAt(NINE + 5 * MINUTE);
    await tickAt(NINE + 9 * MINUTE);
    expect(await lead('a')).toMatchObject({
      status: 'queue',
      queue_entries: [{ queue: 'alps', attempts: 1, retry_at: '2026-11-02T09:10:00.000Z', ended_at: null }],
    });
  });

  it('go to an owner as soon as one is there', async () => {
    service.now = NINE + 2 * HOUR;
    await service.lead({ id: 'a', country: 'AT' });
    await tickAt(NINE + 3 * HOUR);
    const file = await lead('a');
    expect(file).toMatchObject({
      status: 'owner',
      decision: { owner: 'owl', team: 'night', reason: 'picked', at: '2026-11-02T12:00:00.000Z' },
      decisions: [{ cause: 'intake' }, { cause: 'retry' }],
      queue_entries: [{ ending: 'assigned', ended_at: '2026-11-02T12:00:00.000Z' }],
    });
    expect((await service.ask('read', 'GET', '/v1/queues')).body).toEqual({ queues: [] });
  });

  it('go to the person of their queue when their time is over, and the reason is kept', async () => {
    await service.lead({ id: 'a', country: 'AT' });
    await tickAt(NINE + 2 * HOUR);
    expect(await lead('a')).toMatchObject({
      status: 'owner',
      decision: { outcome: 'owner', owner: 'maria', team: null, queue: null, reason: 'otherwise', rule: 'austria' },
      queue_entries: [{ queue: 'alps', reason: 'otherwise', ending: 'expired' }],
    });
  });

  it('go from queue to queue, and in the end to a person', async () => {
    await service.lead({ id: 'a', country: 'FR' });
    await tickAt(NINE + 10 * MINUTE);
    expect(await lead('a')).toMatchObject({ status: 'queue', decision: { queue: 'unrouted', outcome: 'queue' } });
    await tickAt(NINE + 40 * MINUTE);
    expect(await lead('a')).toMatchObject({
      status: 'owner',
      decision: { owner: 'maria' },
      queue_entries: [
        { queue: 'paris', ending: 'expired' },
        { queue: 'unrouted', ending: 'expired' },
      ],
    });
  });

  it('are served in the order in which they came', async () => {
    service.now = NINE + HOUR;
    await service.lead({ id: 'second', country: 'AT' });
    service.now = NINE + HOUR - 1;
    await service.lead({ id: 'first', country: 'AT' });
    await tickAt(NINE + 3 * HOUR);
    const page = (await service.ask(null, 'GET', '/')).text;
    expect(page.indexOf('<td>second</td>')).toBeLessThan(page.indexOf('<td>first</td>'));
  });

  it('are due at once after the service was down when their time was over', async () => {
    await service.lead({ id: 'a', country: 'AT' });
    await service.restart();
    await tickAt(NINE + 24 * HOUR);
    expect(await lead('a')).toMatchObject({ decision: { owner: 'maria', at: '2026-11-03T09:00:00.000Z' } });
  });

  it('move on when the live rules no longer know their queue', async () => {
    await service.lead({ id: 'a', country: 'AT' });
    const { rules, queues } = aPolicy();
    const without = aPolicy({
      rules: rules.filter(rule => rule.id !== 'austria'),
      queues: queues.filter(queue => queue.id !== 'alps'),
    });
    const next = aBundle(2, null, without);
    await service.ask('deploy', 'POST', '/v1/releases', next);
    await service.ask('deploy', 'POST', `/v1/releases/${next.id}/activate`, {});
    await tickAt(NINE + 5 * MINUTE);
    expect(await lead('a')).toMatchObject({
      status: 'queue',
      decision: { queue: 'unrouted', reason: 'no_rule' },
      queue_entries: [{ ending: 'moved' }, { queue: 'unrouted', ended_at: null }],
    });
  });

  it('have their end in the calendar of their queue', async () => {
    const queues = aPolicy().queues.map(queue => ({ ...queue, calendar: 'monday-noon', expires_after: '30m' }));
    const next = aBundle(2, null, aPolicy({ queues }));
    await service.ask('deploy', 'POST', '/v1/releases', next);
    await service.ask('deploy', 'POST', `/v1/releases/${next.id}/activate`, {});
    await service.lead({ id: 'a', country: 'FR' });
    expect(await lead('a')).toMatchObject({ queue_entries: [{ expires_at: '2026-11-02T12:30:00.000Z' }] });
  });
});
