import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runtimeClient } from '../../src/client/runtime-client.ts';
import { type KillableService, killableService } from '../runtime/stage/killable-service.ts';
import { change, git, temporaryRepository } from '../workspace/temporary-repository.ts';
import { companyFiles, FRANCE, TERRITORY, territory } from './stage/company-files.ts';

const CHILD = fileURLToPath(new URL('./stage/deploy-child.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where it ends, and which release is live then. */
const POINTS = [
  ['uploaded', 1],
  ['verified', 1],
  ['pointer moved', 2],
  ['tag written', 2],
] as const;
const TRIED = process.env.LEADRAIL_DEEP ? POINTS : POINTS.filter(([point]) => point === 'pointer moved');

describe('deploy and runtime, killed together', () => {
  let data: string;
  let folder: string;
  let service: KillableService;
  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'leadrail-'));
    folder = temporaryRepository(companyFiles());
    service = await killableService(data);
  });
  afterEach(async () => {
    await service.kill();
    rmSync(data, { recursive: true, force: true });
  });

  const deployUntil = (point: string) => {
    const args = ['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs'), CHILD];
    const given = [service.url, service.tokens.deploy, point];
    return spawnSync(process.execPath, [...args, ...given], { cwd: folder, encoding: 'utf8' });
  };
  const live = async () => {
    const answer = await runtimeClient({ url: service.url, token: service.tokens.read }).status();
    return answer.ok ? answer.value.sequence : answer.says;
  };
  const restarted = async () => {
    await service.kill();
    service = await killableService(data);
  };

  it.each(TRIED)(
    'right after "%s" leave release %i live, and the next deploy brings the rest to its end',
    async (point, sequence) => {
      expect(deployUntil('none').stdout).toBe('deployed\n');
      change(folder, TERRITORY, territory(FRANCE));
      const killed = deployUntil(point);
      expect([killed.signal, killed.stderr]).toEqual(['SIGKILL', '']);
      await restarted();
      expect(await live()).toBe(sequence);
      expect(deployUntil('none').stdout).toBe(sequence === 1 ? 'deployed\n' : 'already_live\n');
      expect(await live()).toBe(2);
      expect(git(folder, 'tag', '--list').split('\n')).toEqual([
        'release/1',
        'release/2',
        'rollback-ready/0',
        'rollback-ready/1',
      ]);
    },
    240_000,
  );
});
