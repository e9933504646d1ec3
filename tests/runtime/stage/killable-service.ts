import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Tokens } from '../../../src/runtime/access/scopes.ts';

export interface KillableService {
  readonly url: string;
  readonly tokens: Tokens;
  readonly pid: number;
  /** Stops it, or lets it go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends the process as a power cut would end it: nothing in it gets a word in. */
  kill(): Promise<void>;
}

const CHILD = fileURLToPath(new URL('./serve-child.ts', import.meta.url));

/** Starts the service in a process of its own. Throws, with what it said, when it ends before it is up. */
export async function killableService(dataDir: string): Promise<KillableService> {
  const child = spawn(process.execPath, [CHILD, dataDir], { stdio: ['ignore', 'pipe', 'pipe'] });
  const { url, tokens } = JSON.parse(await firstLine(child));
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { url, tokens, pid: child.pid ?? 0, signal: name => void child.kill(name), kill };
}

function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout || !child.stderr) throw new Error('the child has no pipes');
  let complaints = '';
  child.stderr.on('data', chunk => {
    complaints += chunk;
  });
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', code => reject(new Error(`the service ended with ${code}: ${complaints}`)));
  });
}
