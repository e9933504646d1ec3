import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../../src/engine/model/state.ts';
import { groupCommit } from '../../../src/runtime/leads/group-commit.ts';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import type { Service } from '../../../src/runtime/service.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import type { Store, StoreUnit } from '../../../src/runtime/store/store.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { indoorsWith } from '../stage/indoors.ts';

describe('handleLead on a store that fails', () => {
  let store: Store;
  let service: Service;
  let failOn: keyof StoreUnit | null;
  beforeEach(async () => {
    store = await openSqlite(':memory:');
    failOn = null;
    service = {
      ...(await indoorsWith(aBundle(), { store })),
      commit: groupCommit({ ...store, transaction: work => store.transaction(unit => work(faulty(unit))) }),
    };
  });
  afterEach(() => store.close());

  const faulty = (unit: StoreUnit): StoreUnit =>
    failOn === null ? unit : { ...unit, [failOn]: () => Promise.reject(new Error('disk full')) };
  const post = (id: string) => handleLead(service, { id, country: 'DE' });

  it.each(['addLead', 'addDecision', 'saveRep', 'saveTeam'] as const)(
    'leaves rotation, load and store as they were when %s fails',
    async step => {
      await post('first');
      const before = [stateOf(service.ledger), await store.state(), await store.leadTotals()];
      failOn = step;
      await expect(post('second')).rejects.toThrow('disk full');
      expect([stateOf(service.ledger), await store.state(), await store.leadTotals()]).toEqual(before);
      failOn = null;
      expect(await post('second')).toMatchObject({ kind: 'decided', decision: { owner: 'ben' } });
      expect(await store.state()).toEqual(stateOf(service.ledger));
    },
  );

  it('refuses openly once it is stopping, and when too many wait', async () => {
    const crowded = (waiting: number) => ({ ...service, commit: { ...service.commit, waiting: () => waiting } });
    expect(await handleLead(crowded(9_999), { id: 'last' })).toMatchObject({ kind: 'decided' });
    expect(await handleLead(crowded(10_000), { id: 'more' })).toMatchObject({ kind: 'not_ready' });
    service.accepting = false;
    expect(await post('late')).toMatchObject({ kind: 'not_ready' });
    expect(await store.lead('more')).toBeNull();
  });

  it('uses the id that it is given to name a lead', async () => {
    expect(await handleLead(service, { country: 'DE', id: 'n/a' })).toMatchObject({ decision: { lead_id: 'made' } });
    expect((await store.lead('made'))?.raw).toMatchObject({ id: 'made', received_at: '2026-11-02T09:00:00.000Z' });
  });

  it('keeps a receipt that it cannot read, and says so', async () => {
    const handled = await handleLead(service, { id: 'x', received_at: 'yesterday' });
    expect(handled).toMatchObject({ decision: { unresolved: [{ field: 'received_at', reason: 'bad_timestamp' }] } });
    expect((await store.lead('x'))?.raw).toMatchObject({ received_at: 'yesterday' });
  });

  it('starts no clock in the future: a receipt that lies ahead is the moment of arrival', async () => {
    await handleLead(service, { id: 'ahead', received_at: '2030-01-01T00:00:00Z' });
    expect((await store.lead('ahead'))?.receivedAt).toBe(Date.parse('2026-11-02T09:00:00.000Z'));
    await handleLead(service, { id: 'late', received_at: '2026-11-02T08:00:00Z' });
    expect((await store.lead('late'))?.receivedAt).toBe(Date.parse('2026-11-02T08:00:00.000Z'));
  });
});
