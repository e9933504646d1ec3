import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECOND } from '../../../src/engine/time/units.ts';
import { lookAtLives } from '../../../src/runtime/doctor/look-at-lives.ts';
import { EARLIEST } from '../../../src/runtime/doctor/patient.ts';
import { releaseShelf } from '../../../src/runtime/releases/release-shelf.ts';
import { loadDriver } from '../../../src/runtime/store/sqlite/load-driver.ts';
import { readSqlite } from '../../../src/runtime/store/sqlite/read-sqlite.ts';
import { NINE, type StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

describe('post-merge drift: the store and the events disagree about who has the lead', () => {
  let service: StagedService;
  beforeEach(async () => {
    service = await liveService();
    for (const id of ['a', 'b', 'c']) await service.lead({ id, country: 'DE' });
  });
  afterEach(() => service.end());

  const merge = (from: string, into: string) => {
    const at = new Date(NINE + SECOND).toISOString();
    return service.ask('operate', 'POST', `/v1/leads/${from}/events`, { event: 'merged', into, at });
  };
  async function drift() {
    const store = await readSqlite(join(service.dataDir, 'leadrail.sqlite'));
    const rest = { shelf: releaseShelf(null), now: service.now, afterDecision: 0, head: null, acknowledged: [] };
    const found = await lookAtLives({ ...rest, store, since: EARLIEST }, ['a', 'b', 'c']);
    await store.close();
    return found;
  }

  it.each([
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    [
      ['b', 'c'],
      ['a', 'b'],
    ],
    [
      ['a', 'c'],
      ['b', 'c'],
    ],
    [
      ['c', 'a'],
      ['b', 'a'],
    ],
  ])('leaves one lead with one owner, whatever the order: %j then %j', async (first, second) => {
    service.now = NINE + SECOND;
    for (const [from = '', into = ''] of [first, second]) await merge(from, into);
    const { leads } = (await service.ask('read', 'GET', '/v1/status')).body;
    expect(leads).toMatchObject({ owner: 1 });
    expect(await drift()).toEqual([]);
  });

  it('is found by the sweep', async () => {
    service.now = NINE + SECOND;
    await merge('a', 'b');
    const Database = await loadDriver();
    const raw = new Database(join(service.dataDir, 'leadrail.sqlite'));
    raw.exec("update leads set owner = 'maria' where id = 'b'");
    raw.close();
    const says = /owner is kept as "maria" and told to be "\w+"/;
    expect(await drift()).toMatchObject([{ code: 'I1', at: 'lead:b', says: expect.stringMatching(says) }]);
  });
});
