import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES } from '../../../src/runtime/access/scopes.ts';
import { tokenCheck } from '../../../src/runtime/access/token-check.ts';
import { tokensOf } from '../../../src/runtime/access/token-file.ts';
import type { StagedService } from '../stage/a-service.ts';
import { liveService } from '../stage/live-service.ts';

describe('access', () => {
  let service: StagedService;
  beforeAll(async () => {
    service = await liveService();
  });
  afterAll(() => service.end());

  it('looks at the token before it reads a body', async () => {
    const { status } = await service.ask('read', 'POST', '/v1/leads', 'x'.repeat(300 * 1024));
    expect(status).toBe(403);
  });

  it('keeps tokens for the owner of the folder alone, and the same ones over a restart', async () => {
    const file = join(service.dataDir, 'tokens.json');
    const before = await readFile(file, 'utf8');
    expect(Object.keys(JSON.parse(before))).toEqual([...SCOPES]);
    await chmod(file, 0o644);
    await service.restart();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('is never guessed from a broken tokens file', async () => {
    const file = join(service.dataDir, 'tokens.json');
    const good = await readFile(file, 'utf8');
    const { read, ...rest } = JSON.parse(good);
    for (const bad of [
      '',
      '[]',
      '{"intake": 1}',
      JSON.stringify(rest),
      JSON.stringify({ ...rest, read: rest.deploy }),
    ]) {
      await writeFile(file, bad);
      await expect(tokensOf(service.dataDir)).rejects.toThrow(file);
    }
    await writeFile(file, good);
    expect((await tokensOf(service.dataDir)).read).toBe(read);
  });

  it('takes a token only whole', () => {
    const check = tokenCheck(service.running.tokens);
    const { deploy } = service.running.tokens;
    expect(check(`Bearer ${deploy}`)).toBe('deploy');
    for (const near of [
      deploy,
      `Bearer ${deploy.slice(0, -1)}`,
      `Bearer ${deploy}x`,
      `Bearer ${deploy} x`,
      'Bearer ',
      '',
    ]) {
      expect(check(near)).toBeNull();
    }
  });
});
