import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Door } from './knock.ts';

export interface Child extends Door {
  readonly read?: string;
  /** Resident memory in MB, once a second, where it tells. */
  readonly memory: readonly number[];
  end(): Promise<void>;
}

/** Starts a contestant in a process and on a folder of its own, with variables beside those that are set here. */
export async function startChild(file: string, env: Readonly<Record<string, string>> = {}): Promise<Child> {
  const folder = await mkdtemp(join(tmpdir(), 'leadrail-load-'));
  // As the installed command starts: Node strips the types itself.
  const args = [join(import.meta.dirname, file), folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const memory: number[] = [];
  createInterface({ input: child.stderr }).on('line', line => {
    if (/^\d+$/.test(line)) memory.push(Number(line));
    else process.stderr.write(`${file}: ${line}\n`);
  });
  const door = JSON.parse(await firstLine(child)) as Door & { readonly read?: string };
  const end = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  return { ...door, memory, end };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', code => reject(new Error(`it ended with ${code}`)));
  });
}
