import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from '../../src/engine/model/types.gen.ts';
import { seal } from '../../src/engine/release/signing/dsse.ts';
import { RELEASE_TYPE, releaseStatement } from '../../src/engine/release/signing/release-statement.ts';
import { ROLLBACK_TYPE } from '../../src/engine/release/signing/rollback-order.ts';
import { aSigner } from '../engine/release/signing/a-signer.ts';
import { aBundle } from './stage/a-bundle.ts';
import { NINE, type Reply, type StagedService, stageService } from './stage/a-service.ts';

describe('a service that trusts a key', () => {
  const [first, second, third] = [aBundle(1), aBundle(2, aBundle(1).id), aBundle(3, aBundle(2, aBundle(1).id).id)];
  let service: StagedService;
  let ana: Awaited<ReturnType<typeof aSigner>>;
  beforeEach(async () => {
    ana = await aSigner();
    service = await stageService();
    await writeFile(join(service.dataDir, 'trust.json'), JSON.stringify({ keys: [ana.key] }));
    await service.restart();
  });
  afterEach(() => service.end());

  const push = async (bundle: Bundle, rollbackTo: string, signer = ana.signer, now = NINE): Promise<Reply> => {
    const statement = releaseStatement(bundle, { approvals: [], rollbackTo, now });
    return service.ask('deploy', 'POST', '/v1/releases', {
      bundle,
      envelope: await seal(RELEASE_TYPE, statement, [signer]),
    });
  };
  const activate = (bundle: Bundle, rollback_to: string) =>
    service.ask('deploy', 'POST', `/v1/releases/${bundle.id}/activate`, { rollback_to });
  const threeLive = async (): Promise<void> => {
    for (const [bundle, back] of [
      [first, 'fallback'],
      [second, first.id],
      [third, second.id],
    ] as const) {
      await push(bundle, back);
      await activate(bundle, back);
    }
  };
  const live = async () => (await service.ask('read', 'GET', '/v1/status')).body['active'];

  it('takes a signed release, and no other', async () => {
    expect((await service.ask('deploy', 'POST', '/v1/releases', first)).status).toBe(422);
    expect((await service.ask('deploy', 'POST', '/v1/releases', { bundle: first, envelope: null })).status).toBe(422);
    expect((await push(first, 'fallback', (await aSigner()).signer)).status).toBe(422);
    expect((await push(first, 'fallback')).status).toBe(201);
  });

  it('activates it only within its time, and with the way back that was signed', async () => {
    await push(first, 'fallback', ana.signer, NINE + 60_000);
    expect((await activate(first, 'fallback')).text).toContain('may not go live before');
    service.now += 60_000;
    await push(second, first.id);
    expect((await activate(second, 'fallback')).text).toContain('names');
    expect((await activate(first, 'fallback')).status).toBe(200);
  });

  it('goes back where the signature says; further back only by a signed order', async () => {
    await threeLive();
    const asked = { to: first.id, expect: third.id };
    expect((await service.ask('rollback', 'POST', '/v1/rollback', asked)).text).toContain('signed order');
    const words = { format: 'leadrail-rollback/1', from: third.id, to: first.id, reason: 'p90 doubled' };
    const order = await seal(ROLLBACK_TYPE, { ...words, expires: '2026-11-02T09:10:00.000Z' }, [ana.signer]);
    expect((await service.ask('rollback', 'POST', '/v1/rollback', { ...asked, order })).status).toBe(200);
    expect(await live()).toBe(first.id);
    expect((await service.ask('rollback', 'POST', '/v1/rollback', { to: second.id, order })).text).toContain(
      'the order is for',
    );
  });

  it('needs no order for the recorded way back', async () => {
    await threeLive();
    const done = await service.ask('rollback', 'POST', '/v1/rollback', { reason: 'p90 doubled' });
    expect(done.body).toMatchObject({ active: second.id, from: third.id });
  });

  it('holds what was left, until someone lifts the hold', async () => {
    await threeLive();
    await service.ask('rollback', 'POST', '/v1/rollback', { reason: 'p90 doubled' });
    const held = { rollback_to: second.id, lift_hold: false };
    const refused = await service.ask('deploy', 'POST', `/v1/releases/${third.id}/activate`, held);
    expect(refused.text).toContain('held: rolled back: p90 doubled');
    const lifted = { rollback_to: second.id };
    expect((await service.ask('deploy', 'POST', `/v1/releases/${third.id}/activate`, lifted)).status).toBe(200);
  });

  it('starts with the last good release when the live one lost its signature on disk', async () => {
    await threeLive();
    const raw = new BetterSqlite(join(service.dataDir, 'leadrail.sqlite'));
    raw.prepare('update releases set envelope = null where id = ?').run(third.id);
    raw.close();
    await service.restart();
    expect(await live()).toBe(second.id);
  });

  it('does not start with a list of keys that it cannot read', async () => {
    for (const text of ['{"keys": []}', 'null', '', '[]', '{"keys": null}']) {
      await writeFile(join(service.dataDir, 'trust.json'), text);
      await expect(service.restart()).rejects.toThrow('no list of trusted keys');
    }
    await writeFile(join(service.dataDir, 'trust.json'), JSON.stringify({ keys: [ana.key] }));
    await service.restart();
  });
});
