import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Router } from '../../../src/engine/policy/router.ts';
import { HOUR, MINUTE } from '../../../src/engine/time/units.ts';
import { headFile } from '../../../src/runtime/audit/head-keeper.ts';
import { compareOwners } from '../../../src/runtime/doctor/compare-owners.ts';
import { examine } from '../../../src/runtime/doctor/examine.ts';
import { EARLIEST } from '../../../src/runtime/doctor/patient.ts';
import { redecide } from '../../../src/runtime/doctor/redecide.ts';
import { releaseShelf } from '../../../src/runtime/releases/release-shelf.ts';
import { oneMoment } from '../../../src/runtime/store/one-moment.ts';
import { loadDriver } from '../../../src/runtime/store/sqlite/load-driver.ts';
import { readSqlite } from '../../../src/runtime/store/sqlite/read-sqlite.ts';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

const text = (at: number): string => new Date(at).toISOString();

describe('the doctor, beside a running service', () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
    for (const [id, country] of ['DE', 'DE', 'FR', 'AT', 'DE'].entries()) await service.lead({ id: `l${id}`, country });
    await service.running.tick(service.now);
  });
  afterEach(() => service.end());

  const file = () => join(service.dataDir, 'leadrail.sqlite');
  const patient = async () => {
    const store = await readSqlite(file());
    const head = await headFile(join(service.dataDir, 'audit.head')).read();
    return {
      store,
      shelf: releaseShelf(null),
      now: service.now,
      since: EARLIEST,
      afterDecision: 0,
      head,
      acknowledged: [],
    };
  };
  async function broken(): Promise<string[]> {
    const whole = await patient();
    const { found } = await examine(whole);
    await whole.store.close();
    return [...new Set(found.map(({ code, at }) => `${code} ${at}`))];
  }
  /** Changes the store as somebody would who goes round the service. */
  async function tamper(...statements: string[]): Promise<void> {
    const Database = await loadDriver();
    const raw = new Database(file());
    for (const statement of statements) raw.exec(statement);
    raw.close();
  }

  it('finds nothing after a day of leads, events, overrides and reassignments', async () => {
    const event = (id: string, body: object) => service.ask('operate', 'POST', `/v1/leads/${id}/events`, body);
    await service.lead({ id: 'undated', country: 'DE', received_at: '0001-01-01T00:00:00Z' });
    await event('l0', { event: 'accepted', at: text(NINE) });
    await event('l1', { event: 'returned', reason: 'not mine', at: text(NINE) });
    await event('l4', { event: 'closed', at: text(NINE) });
    const override = { active: false, until: text(NINE + HOUR), reason: 'left' };
    await service.ask('operate', 'PATCH', '/v1/reps/ben', override);
    await service.ask('operate', 'POST', '/v1/reps/ana/reassign', { dry_run: false });
    for (const later of [MINUTE, 10 * MINUTE, HOUR, 3 * HOUR]) {
      service.now = NINE + later;
      await service.running.tick(service.now);
    }
    expect(await broken()).toEqual([]);
    expect((await service.ask(null, 'GET', '/metrics')).text).not.toMatch(/leadrail_invariants_broken\{code/);
  });

  it.each([
    ['I1 lead:l0', "update leads set owner = null where id = 'l0'"],
    ['I1 lead:l0', "update leads set segment = 'other' where id = 'l0'"],
    ['I6 clock:response:l0', "delete from clocks where lead_id = 'l0'"],
    ['I2 lead:l0', "update decisions set seq = 7 where lead_id = 'l0'"],
    ['I4 lead:l0', `update leads set raw = '{"id":"l0","country":"FR"}' where id = 'l0'`],
    ['I10 release:', "update releases set status = 'superseded'"],
    ['I11 rep:ana', `update reps set state = '{"open":9}' where id = 'ana'`],
    ['I13 outbox', "delete from outbox where lead_id = 'l0'"],
  ])('finds %s', async (code, statement) => {
    await tamper(statement);
    expect((await broken()).some(found => found.startsWith(code))).toBe(true);
  });

  it.each([
    ['an entry that was changed by one byte', "update audit set who = 'token:deplox' where seq = 2"],
    ['a detail whose white space was changed', "update audit set detail = detail || ' ' where seq = 2"],
    ['an entry that was deleted', 'delete from audit where seq = 1'],
    ['an end that was cut off', 'delete from audit where seq = 2'],
    ['everything deleted', 'delete from audit'],
  ])('finds %s in the audit', async (_what, statement) => {
    await tamper('drop trigger audit_kept', 'drop trigger audit_fixed', statement);
    expect((await broken()).some(found => found.startsWith('I9'))).toBe(true);
  });

  it('keeps the head of an audit that was cut, and opens an incident', async () => {
    const before = await headFile(join(service.dataDir, 'audit.head')).read();
    await tamper('drop trigger audit_kept', 'drop trigger audit_fixed', 'delete from audit where seq = 2');
    await service.running.tick(service.now);
    expect(await headFile(join(service.dataDir, 'audit.head')).read()).toEqual(before);
    expect((await service.ask('read', 'GET', '/v1/incidents')).text).toContain('drift:audit');
  });

  it('finds nothing while leads come in, since it looks at one moment', async () => {
    for (let i = 0; i < 40; i += 1) await service.lead({ id: `m${i}`, country: 'DE' });
    const whole = await patient();
    let more = 0;
    const rest = async () => {
      more += 1;
      await service.lead({ id: `n${more}`, country: 'DE' });
    };
    const { found, leads } = await oneMoment(whole.store, store => examine({ ...whole, store, rest }));
    await whole.store.close();
    expect([found, leads]).toEqual([[], 45]);
    expect(more).toBeGreaterThan(2);
  });

  it("lists leads that today's fields would have sent elsewhere", async () => {
    const whole = await patient();
    const crm = new Map([
      ['l0', { country: 'FR' }],
      ['l1', { country: 'DE' }],
    ]);
    expect(await redecide(whole, crm, NINE - HOUR)).toMatchObject([{ code: 'wrong_territory', at: 'lead:l0' }]);
    await whole.store.close();
  });

  it('lists leads that the CRM says are somebody else’s', async () => {
    const { store } = await patient();
    const router = { policy: { reps: [{ id: 'ben', email: 'Ben@example.com' }] } } as unknown as Router;
    const crm = new Map([
      ['l0', { owner: 'ana' }],
      ['l1', { owner: 'ben@EXAMPLE.com ' }],
      ['l2', { owner: 'ana' }],
      ['l3', { country: 'AT' }],
      ['l4', { owner: '' }],
      ['unheard of', { owner: 'ana' }],
    ]);
    expect(await compareOwners(store, router, crm)).toMatchObject([
      { code: 'crm_owner', at: 'lead:l2', says: "The CRM says ana, here it is nobody's." },
      { code: 'crm_owner', at: 'lead:l4', says: "The CRM says nobody, here it is ana's, and was never written back." },
    ]);
    await store.close();
  });

  it('does not open what is no store', async () => {
    await expect(readSqlite(join(service.dataDir, 'service.lock'))).rejects.toThrow();
    await expect(readSqlite(join(service.dataDir, 'nothing'))).rejects.toThrow();
  });
});
