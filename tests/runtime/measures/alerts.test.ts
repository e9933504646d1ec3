import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Watched } from '../../../src/engine/measure/alert.ts';
import { judgeAgain } from '../../../src/engine/measure/alert-catalogue.ts';
import { canonicalJson } from '../../../src/engine/model/canonical-json.ts';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { NINE } from '../stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const policy = aPolicy({
  queues: [
    { id: 'alps', retry_every: '5m', expires_after: '2d', on_expiry: { owner: 'maria' } },
    { id: 'paris', retry_every: '5m', expires_after: '2d', on_expiry: { owner: 'maria' } },
    { id: 'unrouted', retry_every: '5m', expires_after: '2d', on_expiry: { owner: 'maria' } },
  ],
  sla: {
    targets: [{ id: 'rest', default: true, assignment: { p90: '2m', breach: '5m' }, max_unassigned_age: '10m' }],
    quarters: [{ quarter: '2026-Q4', target: 'rest', assignment: { p90: '2m' } }],
  },
  escalation: { roles: { ops: { people: ['maria'] } }, channels: {}, policies: [] },
  alerts: [
    { id: 'too-late', alert: 'assignment-latency-breach', role: 'ops' },
    { id: 'too-old', alert: 'unassigned-age', role: 'ops' },
    { id: 'twice', alert: 'conflict-spike', role: 'ops' },
    { id: 'calls', alert: 'integration-failure', role: 'ops' },
    { id: 'odd', alert: 'source-variance', role: 'ops' },
    { id: 'full', alert: 'queue-health', role: 'ops' },
    { id: 'drift', alert: 'ownership-drift', role: 'ops' },
    { id: 'circles', alert: 'reassignment-loop', role: 'ops' },
    { id: 'drill', alert: 'drill-overdue', role: 'ops' },
  ],
});

interface Seen extends Watched<unknown> {
  readonly id: string;
  readonly since: string;
  readonly role: string;
}

describe('the alerts of a running service', () => {
  let staged: MemoryApp;
  beforeEach(async () => {
    staged = await memoryApp({ bundle: aBundle(1, null, policy) });
  });
  afterEach(() => staged.end());

  const roundAt = (now: number) => {
    staged.now = now;
    return allRounds(staged.service)(now);
  };
  const alerts = async (): Promise<Seen[]> => JSON.parse((await staged.ask('read', 'GET', '/v1/alerts')).body).alerts;
  const alert = async (id: string) => (await alerts()).find(each => each.id === id);
  const incidents = async (state = 'open'): Promise<{ key: string; says: string }[]> => {
    const all = JSON.parse((await staged.ask('read', 'GET', `/v1/incidents?state=${state}`)).body).incidents;
    return all.filter((each: { category: string }) => each.category === 'alert');
  };

  it('are all looked at, and none fires on a service without leads', async () => {
    await roundAt(NINE);
    const all = await alerts();
    expect(all.map(({ id }) => id).sort()).toEqual(policy.alerts.map(({ id }) => id).sort());
    expect(all.filter(({ state }) => state === 'firing')).toEqual([]);
    expect(await incidents()).toEqual([]);
  });

  it('open one incident when a lead waits too long, and end it when somebody has it', async () => {
    await staged.lead({ id: 'a', country: 'AT' });
    await roundAt(NINE + 9 * MINUTE);
    expect(await alert('too-old')).toMatchObject({ state: 'quiet' });
    await roundAt(NINE + 10 * MINUTE);
    await roundAt(NINE + 11 * MINUTE);
    expect(await alert('too-old')).toMatchObject({
      state: 'firing',
      since: '2026-11-02T09:10:00.000Z',
      role: 'ops',
      runbook: 'docs/runbooks/unassigned-age.md',
      inputs: { waiting: 1, worst: { lead_id: 'a' } },
    });
    expect(await incidents()).toHaveLength(1);
    await roundAt(NINE + 3 * HOUR);
    expect(await alert('too-old')).toMatchObject({ state: 'quiet' });
    expect(await incidents()).toEqual([]);
    expect(await incidents('all')).toHaveLength(1);
  });

  it('tell the one role that can act, once, with a runbook and a time to answer by', async () => {
    await staged.lead({ id: 'a', country: 'AT' });
    await roundAt(NINE + 10 * MINUTE);
    await roundAt(NINE + 12 * MINUTE);
    const told = (await staged.service.store.messages('sent', 100)).filter(
      ({ kind, key }) => kind === 'alert' && key.startsWith('alert:too-old'),
    );
    expect(told.map(({ recipient, payload }) => [recipient, payload])).toEqual([
      [
        'role:ops',
        expect.objectContaining({
          says: expect.stringContaining('Please answer within 15m; what to do: docs/runbooks/unassigned-age.md.'),
          detail: expect.objectContaining({ respond_by: '2026-11-02T09:25:00.000Z' }),
        }),
      ],
    ]);
  });

  it('fire on many late assignments', async () => {
    for (let i = 0; i < 25; i += 1) await staged.lead({ id: `l${i}`, country: 'AT' });
    await roundAt(NINE + 2 * MINUTE);
    expect(await alert('too-late')).toMatchObject({ state: 'quiet', inputs: { leads: 25, late: 0 } });
    await roundAt(NINE + 3 * MINUTE);
    expect(await alert('too-late')).toMatchObject({ state: 'firing', value: 10, inputs: { leads: 25, late: 25 } });
  });

  it('store what they saw, so that their verdict can be made again byte for byte', async () => {
    for (let i = 0; i < 25; i += 1) await staged.lead({ id: `l${i}`, country: i % 2 ? 'AT' : 'DE' });
    await roundAt(NINE + 20 * MINUTE);
    const rows = await staged.service.store.alertRows();
    expect(rows).toHaveLength(9);
    for (const { look, setting } of rows) {
      const { inputs } = JSON.parse(look);
      expect(canonicalJson({ ...judgeAgain(JSON.parse(setting), inputs), inputs })).toBe(look);
    }
  });

  it('count each past hour and day once', async () => {
    await staged.lead({ id: 'a', country: 'DE', source: 'demo' });
    await staged.lead({ id: 'b', country: 'AT', source: 'demo' });
    await roundAt(NINE + 26 * HOUR);
    await roundAt(NINE + 27 * HOUR);
    const { store } = staged.service;
    expect(await store.hourFigures(0)).toEqual([{ at: NINE, source: 'demo', leads: 2, conflicts: 0 }]);
    expect(await store.dayFigures(0)).toMatchObject([{ source: 'demo', leads: 2, timed: 2, mismatched: 0 }]);
  });

  it('are forgotten, with their incident, when the rules no longer name them', async () => {
    await staged.lead({ id: 'a', country: 'AT' });
    await roundAt(NINE + 10 * MINUTE);
    const next = aBundle(2, aBundle(1, null, policy).id, { ...policy, alerts: [] });
    await staged.ask('deploy', 'POST', '/v1/releases', next);
    const expected = { expect: aBundle(1, null, policy).id, rollback_to: 'fallback' };
    const done = await staged.ask('deploy', 'POST', `/v1/releases/${next.id}/activate`, expected);
    expect(done.statusCode).toBe(200);
    await roundAt(NINE + 11 * MINUTE);
    expect(await alerts()).toEqual([]);
    expect(await incidents()).toEqual([]);
  });
});

describe('the measures of a running service', () => {
  it('are those of the leads received in the period', async () => {
    const staged = await memoryApp({ bundle: aBundle(1, null, policy) });
    await staged.lead({ id: 'a', country: 'DE', source: 'demo' });
    await staged.lead({ id: 'b', country: 'AT', source: 'demo' });
    staged.now = NINE + HOUR;
    const told = JSON.parse((await staged.ask('read', 'GET', '/v1/measures')).body);
    expect(told).toMatchObject({
      leads: 2,
      assignment: [{ source: 'demo', segment: 'all', p90: { n: 2, open: 1, ms: null, interval: null } }],
      by_source: [{ of: 'demo', unassigned: { k: 1, n: 2 } }],
      valid_owner: { ran: 2, valid: { k: 1, n: 1 } },
      quarters: [{ quarter: '2026-Q4', verdict: 'not_shown' }],
    });
    const later = await staged.ask('read', 'GET', '/v1/measures?from=2026-11-02T09:30:00Z');
    expect(JSON.parse(later.body).leads).toBe(0);
    for (const query of ['from=yesterday', 'from=2026-11-03T00:00:00Z', 'from=2020-01-01T00:00:00Z'])
      expect((await staged.ask('read', 'GET', `/v1/measures?${query}`)).statusCode).toBe(400);
    await staged.end();
  });

  it('reach Prometheus with declared sources and segments as labels', async () => {
    const staged = await memoryApp({ bundle: aBundle(1, null, policy) });
    await allRounds(staged.service)(NINE - MINUTE);
    await staged.lead({ id: 'a', country: 'DE', source: 'demo' });
    await staged.lead({ id: 'b', country: 'AT', source: 'anything <at all>' });
    staged.now = NINE + MINUTE;
    await allRounds(staged.service)(staged.now);
    const text = (await staged.ask(null, 'GET', '/metrics')).body;
    expect(text).toContain('leadrail_assignment_seconds_count{source="demo",segment="all"} 1');
    expect(text).toContain('leadrail_queue_oldest_seconds{queue="alps"} 60');
    expect(text).not.toContain('anything');
    await staged.end();
  });
});
