import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../src/engine/model/state.ts';
import { HOUR } from '../../src/engine/time/units.ts';
import { handleLead } from '../../src/runtime/leads/handle-lead.ts';
import { activateRelease } from '../../src/runtime/releases/activate-release.ts';
import { pushBundle } from '../../src/runtime/releases/push-bundle.ts';
import type { Service } from '../../src/runtime/service.ts';
import { openSqlite } from '../../src/runtime/store/sqlite/open-sqlite.ts';
import type { Store } from '../../src/runtime/store/store.ts';
import { aBundle } from './stage/a-bundle.ts';
import { aPolicy } from './stage/a-policy.ts';
import { NINE } from './stage/a-service.ts';
import { indoorsWith } from './stage/indoors.ts';

describe('a commit that reached the disk although it was answered as failed', () => {
  let store: Store;
  let service: Service;
  let lost = false;
  beforeEach(async () => {
    const opened = await openSqlite(':memory:');
    store = {
      ...opened,
      transaction: async work => {
        const result = await opened.transaction(work);
        if (!lost) return result;
        lost = false;
        throw new Error('the connection went with the answer');
      },
    };
    service = await indoorsWith(aBundle(), { store });
  });
  afterEach(() => store.close());

  const lead = (id: string) => handleLead(service, { id, country: 'DE' });
  const losing = async (work: Promise<unknown>): Promise<void> => {
    lost = true;
    await expect(work).rejects.toThrow('the connection went');
  };

  it('leaves rotation and load as the store has them', async () => {
    await losing(lead('a'));
    expect(stateOf(service.ledger)).not.toEqual(await store.state());
    expect(await lead('b')).toMatchObject({ decision: { owner: 'ben' } });
    expect(stateOf(service.ledger)).toEqual(await store.state());
    expect(await lead('a')).toMatchObject({ kind: 'repeated', decision: { owner: 'ana' } });
  });

  it('leaves an override in force', async () => {
    const gone = { rep: 'ana', field: 'active', value: false, since: NINE, until: NINE + HOUR } as const;
    const made = { reason: 'left', who: 'test', madeAt: NINE };
    await losing(service.commit.run(work => work.store.addOverride({ ...gone, ...made })));
    expect(await lead('a')).toMatchObject({ decision: { owner: 'ben' } });
  });

  it('leaves live what the pointer names', async () => {
    const next = aBundle(2, aBundle().id, aPolicy({ rules: [] }));
    await pushBundle(service, next, 'test');
    await losing(activateRelease(service, { id: next.id }, 'test'));
    expect(await lead('a')).toMatchObject({ decision: { rule: null, queue: 'unrouted' } });
    expect(service.live?.by.bundle).toBe(next.id);
  });
});
