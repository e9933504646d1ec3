import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, StoreUnit } from '../../../src/runtime/store/store.ts';
import { ENGINES } from '../stage/engines.ts';

describe.each(ENGINES)('releases and audit in the %s store', (_name, open) => {
  let store: Store;
  const write = <T>(work: (unit: StoreUnit) => Promise<T>): Promise<T> => store.transaction(work);
  afterEach(() => store.close());
  beforeEach(async () => {
    store = await open();
    await write(async unit => {
      await unit.addRelease(
        { id: 'r1', sequence: 1, parent: null, pushedAt: 1 },
        { bundle: { hello: 'ü' }, envelope: null },
      );
      await unit.addRelease(
        { id: 'r2', sequence: 2, parent: 'r1', pushedAt: 2 },
        { bundle: { hello: 2 }, envelope: { by: 'ana' } },
      );
    });
  });

  it('keeps bundles, the newest release first', async () => {
    expect((await store.releases()).map(({ id, status }) => [id, status])).toEqual([
      ['r2', 'pushed'],
      ['r1', 'pushed'],
    ]);
    expect(await store.bundle('r1')).toEqual({ hello: 'ü' });
    expect(await store.bundle('r3')).toBeNull();
    expect(await store.release('r3')).toBeNull();
  });

  it('has one pointer, which moves', async () => {
    expect(await store.active()).toBeNull();
    await write(unit => unit.setActive({ release: 'r1', fallbackOf: null, since: 5 }));
    await write(unit => unit.setActive({ release: null, fallbackOf: 'r1', since: 6 }));
    expect(await store.active()).toEqual({ release: null, fallbackOf: 'r1', since: 6 });
  });

  it('records activation, way back and every ready target once', async () => {
    await write(async unit => {
      await unit.markActivated('r2', 7, 'r1');
      await unit.addReadyTarget('r1', 'r2', 7);
      await unit.addReadyTarget('r1', 'r2', 8);
      await unit.addReadyTarget('fallback', 'r1', 8);
      await unit.setReleaseStatus('r1', 'superseded');
    });
    expect(await store.release('r2')).toMatchObject({ status: 'active', activatedAt: 7, rollbackTo: 'r1' });
    expect(await store.release('r1')).toMatchObject({ status: 'superseded' });
    expect(await store.readyTargets()).toEqual(['fallback', 'r1']);
  });

  it('refuses a second release of one sequence', async () => {
    const again = write(unit =>
      unit.addRelease({ id: 'rx', sequence: 2, parent: null, pushedAt: 3 }, { bundle: {}, envelope: null }),
    );
    await expect(again).rejects.toThrow();
  });

  it('keeps the audit trail, newest first', async () => {
    await write(async unit => {
      await unit.addAudit({ at: 1, who: 'token:deploy', what: 'release.pushed', detail: { release: 'r1' } });
      await unit.addAudit({ at: 2, who: 'token:deploy', what: 'release.activated', detail: {} });
    });
    expect((await store.auditTrail(5)).map(({ what }) => what)).toEqual(['release.activated', 'release.pushed']);
  });
});
