import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkCommands } from './readme-commands.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The house as it lies here, in a repository of its own whose one commit is on main. */
function freshHouse(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leadrail-walk-'));
  const kept = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const path of kept
    .toString('utf8')
    .split('\0')
    .filter(each => each && existsSync(join(ROOT, each)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(ROOT, path), join(folder, path));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'A Newcomer');
  git('config', 'user.email', 'newcomer@example.com');
  git('add', '-A', ':!node_modules');
  git('commit', '-q', '-m', 'The house');
  return folder;
}

describe("the README's walk", () => {
  let folder: string;
  let service: ReturnType<typeof spawn>;
  const env = { ...process.env, NO_COLOR: '1', PORT: '0', LEADRAIL_URL: '', LEADRAIL_TOKEN: '' };

  beforeAll(async () => {
    folder = freshHouse();
    service = spawn('npm', ['start', '--silent', '--', '--at', '2026-11-24T09:00:00Z'], {
      cwd: folder,
      env,
      detached: true,
    });
    let said = '';
    service.stdout?.on('data', chunk => {
      said += chunk;
    });
    while (!said.includes('What to do next')) {
      if (service.exitCode !== null) throw new Error(`npm start ended with ${service.exitCode}: ${said}`);
      await pause(100);
    }
  }, 120_000);

  afterAll(() => {
    // The whole group: npm does not pass every signal on.
    if (service.pid) process.kill(-service.pid, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (line: string) =>
    new Promise<{ exit: number; said: string }>(done => {
      execFile('bash', ['-c', line], { cwd: folder, env }, (error, out, err) => {
        done({ exit: typeof error?.code === 'number' ? error.code : error ? 1 : 0, said: `${out}${err}` });
      });
    });

  it('runs, command by command, and each ends as it says', async () => {
    const commands = walkCommands(readFileSync(join(ROOT, 'README.md'), 'utf8'));
    expect(commands.length).toBeGreaterThan(12);
    for (const { line, exit } of commands) {
      const ended = await run(line);
      expect({ line, exit: ended.exit, said: ended.exit === exit ? '' : ended.said }).toEqual({ line, exit, said: '' });
    }
  }, 240_000);
});
