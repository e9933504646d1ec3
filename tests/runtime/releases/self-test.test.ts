import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GoldenRecord } from '../../../src/engine/model/types.gen.ts';
import { makeBundle } from '../../../src/engine/release/bundle.ts';
import { pushBundle } from '../../../src/runtime/releases/push-bundle.ts';
import type { Service } from '../../../src/runtime/service.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { indoors } from '../stage/indoors.ts';

const record = (more: Partial<GoldenRecord> = {}): GoldenRecord => ({
  id: 'germany',
  at: '2026-11-02T09:00:00Z',
  lead: { country: 'DE' },
  expect: { outcome: 'owner' },
  ...more,
});

describe('a release that is pushed', () => {
  let service: Service;
  let warned: string[];
  beforeEach(async () => {
    warned = [];
    service = await indoors({ log: (level, event) => level === 'warn' && warned.push(event) });
  });
  afterEach(() => service.store.close());

  const push = (...golden: GoldenRecord[]) =>
    pushBundle(service, makeBundle({ sequence: 1, parent: null, plan: null, policy: aPolicy(), golden }), 'test');
  const noted = async () => (await service.store.auditTrail(1))[0]?.detail;

  it('decides its golden records, and the audit says so', async () => {
    expect(await push(record())).toMatchObject({ kind: 'stored' });
    expect(await noted()).toMatchObject({ golden: { records: 1, otherwise: 0, for_example: null } });
    expect(warned).toEqual([]);
  });

  it('is taken in when one comes out otherwise, which two people may have allowed; log and audit tell', async () => {
    expect(await push(record(), record({ id: 'nobody', expect: { owner: 'nobody' } }))).toMatchObject({
      kind: 'stored',
    });
    expect(await noted()).toMatchObject({ golden: { records: 2, otherwise: 1, for_example: 'nobody' } });
    expect(warned).toEqual(['release.golden_otherwise']);
  });

  it('is refused when it cannot decide one at all', async () => {
    const refused = await push(record({ at: '2026-02-30T09:00:00Z' }));
    expect(refused).toMatchObject({ kind: 'refused', says: expect.stringContaining('golden record') });
    expect(await service.store.releases()).toEqual([]);
  });
});
