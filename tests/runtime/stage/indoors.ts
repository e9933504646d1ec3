import { silent } from '../../../src/runtime/log.ts';
import { makeService, type World } from '../../../src/runtime/make-service.ts';
import { activateRelease } from '../../../src/runtime/releases/activate-release.ts';
import { pushBundle } from '../../../src/runtime/releases/push-bundle.ts';
import type { Service } from '../../../src/runtime/service.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { aBundle } from './a-bundle.ts';
import { NINE } from './a-service.ts';

/** A service without a door, on a store in memory and in a world where nothing happens by itself. */
export async function indoors(world: Partial<World> = {}): Promise<Service> {
  const store = world.store ?? (await openSqlite(':memory:'));
  return makeService({
    store,
    clock: () => NINE,
    random: () => 0.5,
    newId: () => 'made',
    send: async () => ({ ok: false, says: 'nobody is there' }),
    secret: () => undefined,
    trust: null,
    log: silent,
    ...world,
  });
}

/** The same with a release live. */
export async function indoorsWith(bundle = aBundle(), world: Partial<World> = {}): Promise<Service> {
  const service = await indoors(world);
  const pushed = await pushBundle(service, bundle, 'test');
  const live = await activateRelease(service, { id: bundle.id, rollbackTo: 'fallback' }, 'test');
  if (live.kind !== 'active') throw new Error(`the staged release is not live: ${JSON.stringify({ pushed, live })}`);
  return service;
}
