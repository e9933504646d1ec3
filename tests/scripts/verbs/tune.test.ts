import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/engine/policy/read-policy.ts';
import { instantText } from '../../../src/engine/time/instant.ts';
import { handleEvent } from '../../../src/runtime/events/take-event.ts';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { startService } from '../../../src/runtime/serve.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { readRulesFolder } from '../../../src/workspace/read-rules-folder.ts';
import { aBundle } from '../../runtime/stage/a-bundle.ts';
import { NINE } from '../../runtime/stage/a-service.ts';
import { indoorsWith } from '../../runtime/stage/indoors.ts';
import { leadrail } from '../run-leadrail.ts';

const HOUR = 3_600_000;

/** A week of leads of one kind, in working hours of New York; one owner answers after a day, the others at once. */
async function aWeek(folder: string, late: string | null): Promise<void> {
  const { router } = readPolicy(readRulesFolder('rules'));
  if (!router) throw new Error('the shipped rules do not compile');
  const time = { now: NINE + 8 * HOUR };
  const store = await openSqlite(join(folder, 'leadrail.sqlite'));
  const service = await indoorsWith(aBundle(1, null, router.policy), { store, clock: () => time.now });
  for (let i = 0; i < 120; i += 1) {
    const posted = { id: `l${i}`, source: 'demo_request', country: 'US', state: 'NY', employees: 5000 };
    const handled = await handleLead(service, posted);
    const owner = handled.kind === 'decided' ? handled.decision.owner : null;
    const at = instantText(time.now + (owner === late ? 30 * HOUR : 60_000));
    await handleEvent(service, `l${i}`, { event: 'responded', at });
    await handleEvent(service, `l${i}`, { event: 'closed', at });
    time.now += i % 15 === 14 ? 24 * HOUR : 60_000;
  }
  await service.commit.idle();
  await store.close();
}

describe('tune', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadrail-tune-'));
  const even = mkdtempSync(join(tmpdir(), 'leadrail-tune-'));
  const at = '2026-11-20T00:00:00Z';

  beforeAll(async () => {
    await aWeek(folder, 'grace.holloway');
    await aWeek(even, null);
  });
  afterAll(() => {
    for (const each of [folder, even]) rmSync(each, { recursive: true, force: true });
  });

  it('asks a runtime elsewhere in the same way', async () => {
    const service = await startService({ dataDir: folder, port: 0, clock: () => Date.parse(at) });
    const { exit, out } = await leadrail('tune', '--url', service.url, '--token', service.tokens.read);
    await service.close();
    expect(exit).toBe(0);
    expect(out).toMatch(/^\+.*grace\.holloway, +weight: 24}$/m);
  });

  it('needs the store itself to look back to another time, and a runtime that answers', async () => {
    const back = await leadrail('tune', '--url', 'http://127.0.0.1:1', '--at', at);
    expect([back.exit, back.err]).toEqual([2, expect.stringContaining('--data')]);
    expect((await leadrail('tune', '--url', 'http://127.0.0.1:1')).exit).toBe(3);
  });

  it('suggests a patch with its impact, and changes no file', async () => {
    const before = readFileSync('rules/teams/amer.yaml', 'utf8');
    const { exit, out } = await leadrail('tune', '--data', folder, '--at', at);
    expect(exit).toBe(0);
    expect(out).toMatch(/grace\.holloway 3 → 24: slower than the others: answered in time \d+ %/);
    expect(out).toContain('past leads');
    expect(out).toMatch(/^-.*grace\.holloway, +weight: 3}$/m);
    expect(out).toMatch(/^\+.*grace\.holloway, +weight: 24}$/m);
    expect(readFileSync('rules/teams/amer.yaml', 'utf8')).toBe(before);
  });

  it('suggests nothing when nobody is shown to be slower', async () => {
    expect(await leadrail('tune', '--data', even, '--at', at)).toMatchObject({ exit: 0, out: '' });
  });
});
