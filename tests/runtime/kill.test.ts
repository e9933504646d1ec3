import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RuntimeClient, runtimeClient } from '../../src/client/runtime-client.ts';
import type { Decision } from '../../src/engine/model/types.gen.ts';
import { openSqlite } from '../../src/runtime/store/sqlite/open-sqlite.ts';
import { aBundle } from './stage/a-bundle.ts';
import { type KillableService, killableService } from './stage/killable-service.ts';

const ROUNDS = process.env.LEADRAIL_DEEP ? 20 : 3;
const SENDERS = 12;

describe('a service that is killed while leads arrive', () => {
  let folder: string;
  const acknowledged = new Map<string, Decision>();
  const bundle = aBundle();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadrail-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const clientOf = ({ url, tokens }: KillableService, scope: 'intake' | 'read' | 'deploy'): RuntimeClient =>
    runtimeClient({ url, token: tokens[scope] });

  /** Sends leads until nobody answers any more. */
  async function send(client: RuntimeClient, name: string): Promise<void> {
    for (let i = 0; ; i += 1) {
      const id = `${name}-${i}`;
      const answer = await client.postLead({ id, country: i % 3 === 0 ? 'AT' : 'DE' });
      if (!answer.ok) return;
      acknowledged.set(id, answer.value);
    }
  }

  async function killDuringIntake(round: number): Promise<void> {
    const service = await killableService(folder);
    const deploy = clientOf(service, 'deploy');
    if (round === 0) {
      await deploy.push(bundle);
      await deploy.activate(bundle.id);
    }
    const intake = clientOf(service, 'intake');
    const senders = Array.from({ length: SENDERS }, (_, i) => send(intake, `r${round}-s${i}`));
    // A count of answers and not a time alone: a busy machine may need long before it answers at all.
    const enough = acknowledged.size + 20 + 37 * (round % 7);
    while (acknowledged.size < enough) await pause(1);
    await pause(round % 5);
    await service.kill();
    await Promise.all(senders);
  }

  it(`loses no acknowledged lead in ${ROUNDS} rounds, and its memory agrees with its decisions`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = acknowledged.size;
      await killDuringIntake(round);
      expect(acknowledged.size, `leads of round ${round}`).toBeGreaterThan(before);
    }
    const store = await openSqlite(join(folder, 'leadrail.sqlite'));
    const owners = new Map<string, number>();
    for (const [id, decision] of acknowledged) expect((await store.decisions(id))[0]?.decision).toEqual(decision);
    const all = await store.recentDecisions(1_000_000);
    for (const { decision } of all)
      if (decision.owner) owners.set(decision.owner, (owners.get(decision.owner) ?? 0) + 1);
    const { reps = {}, teams = {} } = await store.state();
    expect(Object.entries(reps).map(([id, { open }]) => [id, open])).toEqual([...owners].sort());
    expect(teams.dach?.n).toBe(all.filter(({ decision }) => decision.team === 'dach').length);
    const waiting = (await store.queueDepths()).reduce((sum, depth) => sum + depth.waiting, 0);
    expect(waiting).toBe(all.filter(({ decision }) => decision.outcome === 'queue').length);
    await store.close();
  }, 120_000);
});
