import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { NINE } from '../stage/a-service.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const policy = aPolicy({
  lead: { fields: { country: { type: 'country' }, city: { type: 'text' }, partner: { type: 'text' } }, normalise: {} },
  sources: [{ id: 'demo' }, { id: 'referral', requires: ['partner'] }],
  sla: { targets: [{ id: 'rest', default: true, assignment: { p90: '2m', breach: '5m' } }], quarters: [] },
  escalation: { roles: { leadership: { people: ['maria'] } }, channels: {}, policies: [] },
});

describe('papers of a running service', () => {
  let staged: MemoryApp;
  beforeEach(async () => {
    staged = await memoryApp({ bundle: aBundle(1, null, policy) });
    for (let i = 0; i < 20; i += 1) await staged.lead({ id: `l${i}`, country: i < 15 ? 'DE' : 'AT', source: 'demo' });
    await staged.lead({ id: 'r1', country: 'DE', source: 'referral', partner: '<b>Acme</b>' });
    staged.now = NINE + DAY;
  });
  afterEach(() => staged.end());

  const ask = async (name: string, body: object = {}) => {
    const told = await staged.ask('read', 'POST', `/v1/papers/${name}`, body);
    return { status: told.statusCode, body: JSON.parse(told.body) };
  };

  it('tell the week, with partners, from what is stored', async () => {
    const { status, body } = await ask('weekly');
    expect(status).toBe(200);
    expect(body.figures).toMatchObject({
      leads: { now: 21, before: 0 },
      all: [{ clock: 'assignment', kept: { k: 16, n: 21 } }],
      partners: [{ of: '<b>Acme</b>', kept: { k: 1, n: 1 } }],
      exceptions: expect.arrayContaining([expect.objectContaining({ kind: 'late_assignment' })]),
    });
    expect(body.paper.headline).toBe('21 leads; 76 % assigned in time.');
  });

  it('tell a week as it was known then', async () => {
    const { body } = await ask('weekly', { at: '2026-11-02T09:03:00Z' });
    expect(body.figures.all).toMatchObject([{ kept: { k: 16, n: 16 } }]);
  });

  it('hold the actions of reviews against the incidents', async () => {
    const action = {
      id: 'a-1',
      incident: 'x',
      cause: 'c',
      action: 'b',
      owner: 'zoe',
      due: '2026-11-01',
      status: 'open',
    };
    const { body } = await ask('weekly', { actions: [action] });
    expect(body.figures.review.open).toMatchObject([{ id: 'a-1', overdue: true }]);
    expect((await ask('weekly', { actions: [{ id: 'a-1' }] })).status).toBe(400);
  });

  it.each(['checklist', 'maturity'])('tell the %s', async name => {
    const { status, body } = await ask(name);
    expect(status).toBe(200);
    expect(body.paper.headline).not.toBe('');
  });

  it('find the release that changed how leads are read, and say when none did', async () => {
    expect((await ask('sources')).status).toBe(404);
    expect((await ask('sources', { release: 1 })).body.figures.sources).toMatchObject([
      { source: 'demo', leads: { before: 0, after: 20 } },
      { source: 'referral', leads: { before: 0, after: 1 } },
    ]);
    const first = aBundle(1, null, policy).id;
    const next = aBundle(2, first, { ...policy, sources: [{ id: 'demo', aliases: ['Demo!'] }, { id: 'referral' }] });
    await staged.ask('deploy', 'POST', '/v1/releases', next);
    await staged.ask('deploy', 'POST', `/v1/releases/${next.id}/activate`, { expect: first, rollback_to: 'fallback' });
    staged.now += DAY;
    const { body } = await ask('sources');
    expect(body.paper.headline).toContain('Release 2 changed how leads are read');
    expect(body.figures.before.to).toBe(NINE + DAY);
  });

  it('refuse a paper that there is not, and a time to come', async () => {
    expect((await ask('daily')).status).toBe(400);
    expect((await ask('weekly', { at: '2026-12-01T00:00:00Z' })).status).toBe(400);
    expect((await ask('weekly', { at: 'monday' })).status).toBe(400);
  });

  it('go to a role once, with what a reader wants first and no name from outside', async () => {
    const body = { role: 'leadership', at: '2026-11-03T09:00:00Z' };
    for (const _ of [1, 2])
      expect((await staged.ask('operate', 'POST', '/v1/papers/weekly/send', body)).statusCode).toBe(202);
    const told = (await staged.service.store.messages('sent', 100)).filter(({ kind }) => kind === 'report');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ recipient: 'role:leadership', leadId: null });
    expect(JSON.stringify(told[0]?.payload)).toContain('76 % assigned in time');
    expect(JSON.stringify(told[0]?.payload)).not.toContain('Acme');
  });

  it('go to no role that the rules have not, and only with the right to operate', async () => {
    const send = (scope: 'read' | 'operate', role: string) =>
      staged.ask(scope, 'POST', '/v1/papers/weekly/send', { role });
    expect((await send('operate', 'constructor')).statusCode).toBe(400);
    expect((await send('read', 'leadership')).statusCode).toBe(403);
  });
});
