import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { companyFiles } from '../../ship/stage/company-files.ts';
import { inFolder } from '../../ship/stage/in-folder.ts';
import { temporaryFolder } from '../../workspace/temporary-folder.ts';
import { leadrail } from '../run-leadrail.ts';

const COMMAND = fileURLToPath(new URL('../../../scripts/leadrail.mjs', import.meta.url));

/** `leadrail serve` as a process of its own, and the first line that it prints. */
async function serving(folder: string): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--port', '0'], { cwd: folder, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  if (!child.stdout) throw new Error('the child has no pipe');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, line: String(line) };
}

describe('leadrail serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and ends cleanly', async signal => {
    const folder = inFolder(temporaryFolder(companyFiles()));
    const { child, line } = await serving(folder);
    expect(line).toMatch(/^leadrail serves on http:\/\/127\.0\.0\.1:\d+$/);
    const record = JSON.parse(readFileSync(join(folder, '.leadrail/service.json'), 'utf8'));
    expect(line).toContain(record.url);
    expect((await fetch(new URL('/healthz', record.url))).status).toBe(200);
    expect(await leadrail('status')).toMatchObject({ exit: 1, out: expect.stringContaining('nothing is live') });
    const ended = once(child, 'exit');
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    expect(existsSync(join(folder, '.leadrail/service.json'))).toBe(false);
  });

  it('refuses a port that is none, and data that another service has', async () => {
    const folder = inFolder(temporaryFolder());
    expect(await leadrail('serve', '--port', '99999')).toMatchObject({ exit: 2, err: expect.stringContaining('port') });
    await serving(folder);
    const second = await leadrail('serve', '--port', '0');
    expect(second).toMatchObject({ exit: 2, err: expect.stringContaining('another service already runs') });
  });
});
