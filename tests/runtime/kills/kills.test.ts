import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditHead } from '../../../src/engine/measure/invariants/audit-chain.ts';
import { examine } from '../../../src/runtime/doctor/examine.ts';
import { EARLIEST } from '../../../src/runtime/doctor/patient.ts';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import { RELEASES } from '../../simulation/stage/company.ts';
import { indoors } from '../stage/indoors.ts';
import { POINT_NAMES, POINTS, type Point } from './points.ts';

const DEEP = process.env['LEADRAIL_DEEP'] !== undefined;
const ROUNDS = DEEP ? 25 : 1;
/** Written and not acknowledged; sent and not marked: where most is to lose. */
const QUICK: ReadonlySet<Point> = new Set<Point>(['after-commit', 'message-sent']);
const TRIED = POINT_NAMES.filter(point => DEEP || QUICK.has(point));
/** A release is new only once; all else happens again and again. */
const SELDOM: ReadonlySet<Point> = new Set<Point>(['release-added', 'release-kept']);
const CHILD = fileURLToPath(new URL('./deadly-child.ts', import.meta.url));

describe('a service that is ended in the middle of its work', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Works until the process is gone; answers the leads that were acknowledged. */
  async function workUntilKilled(point: Point, nth: number): Promise<string[]> {
    const args = [CHILD, folder, point, String(nth)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const gone = once(child, 'exit');
    const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), gone]);
    const acknowledged: string[] = [];
    try {
      await sendAll(JSON.parse(String(line)), acknowledged, () => child.exitCode === null && child.signalCode === null);
    } finally {
      await gone;
    }
    expect(child.signalCode, point).toBe('SIGKILL');
    return acknowledged;
  }

  it.each(TRIED.map(point => [POINTS[point], point] as const))(
    'when %s: nothing acknowledged is lost',
    async (_, point) => {
      for (let round = 1; round <= ROUNDS; round += 1) {
        const acknowledged = await workUntilKilled(point, 1 + (round % (SELDOM.has(point) ? 2 : 5)));
        const store = await openSqlite(join(folder, 'leadrail.sqlite'));
        expect(await broken(acknowledged), `${point}, round ${round}, as it was left`).toEqual([]);
        const service = await indoors({ store, clock: () => Date.now() + 86_400_000, newId: randomUUID });
        await allRounds(service)(service.clock());
        await store.close();
        expect(await broken(acknowledged), `${point}, round ${round}, after a start`).toEqual([]);
        await rm(folder, { recursive: true, force: true });
        folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
      }
    },
    25 * 40_000,
  );

  async function broken(acknowledged: readonly string[]): Promise<readonly string[]> {
    const store = await openSqlite(join(folder, 'leadrail.sqlite'));
    const { shelf } = await indoors({ store });
    const kept = await readFile(join(folder, 'audit.head'), 'utf8').catch(() => null);
    const head = kept === null ? null : (JSON.parse(kept) as AuditHead);
    // Places whose time came while nobody ran are not broken promises yet: the clock stands at the start.
    const { found } = await examine({ store, shelf, now: 0, since: EARLIEST, afterDecision: 0, head, acknowledged });
    await store.close();
    return found.map(({ code, at, says }) => `${code} ${at}: ${says}`);
  }
});

interface Child {
  readonly url: string;
  readonly tokens: Readonly<Record<string, string>>;
}

async function sendAll({ url, tokens }: Child, acknowledged: string[], lives: () => boolean): Promise<void> {
  const ask = async (scope: string, path: string, body: unknown, key: string): Promise<boolean> => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${tokens[scope]}`,
      ...(scope === 'intake' ? { 'idempotency-key': key } : {}),
    };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
      () => null,
    );
    return (
      answer !== null &&
      answer.status < 300 &&
      (await answer.text().then(
        () => true,
        () => false,
      ))
    );
  };
  const live = async (n: 0 | 1, expect: string | null, rollback: string): Promise<void> => {
    await ask('deploy', '/v1/releases', RELEASES[n], '');
    await ask('deploy', `/v1/releases/${RELEASES[n].id}/activate`, { expect, rollback_to: rollback }, '');
  };
  await live(0, null, 'fallback');
  for (let i = 0; lives(); i += 1) {
    const id = `l${i}`;
    const country = ['DE', 'FR', 'XX', 'IT'][i % 4];
    if (await ask('intake', '/v1/leads', { id, country, source: 'demo', employees: 5000 }, id)) acknowledged.push(id);
    if (i % 4 === 3) await ask('intake', `/v1/leads/l${i}/events`, mergedInto(`l${i - 1}`), '');
    if (i % 10 === 5) await live(1, RELEASES[0].id, RELEASES[0].id);
    if (i % 10 === 9) await ask('rollback', '/v1/rollback', { reason: 'to and fro' }, '');
  }
}

const mergedInto = (into: string) => ({ event: 'merged', into, at: new Date().toISOString() });
