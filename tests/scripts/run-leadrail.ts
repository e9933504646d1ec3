import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/command.ts';
import { PLAIN } from '../../src/report/paint.ts';

/** What a user sees of a command that has ended. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, in the current folder: fast, and with the clock stopped. */
export async function leadrail(...args: string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const exit = await run(['node', 'leadrail', ...args], {
    paint: PLAIN,
    out: async text => {
      out.push(text);
    },
    say: text => err.push(text.endsWith('\n') ? text : `${text}\n`),
    now: () => Date.parse('2026-11-24T16:30:00Z'),
  });
  return { exit, out: out.join(''), err: err.join('') };
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Another Node than the one of the project. */
  readonly node?: string;
}

const COMMAND = fileURLToPath(new URL('../../scripts/leadrail.mjs', import.meta.url));

/** Runs the command as `npx leadrail` does: a process of its own. */
export function spawnLeadrail(args: readonly string[], { cwd, env, input, node }: Surroundings = {}): Ran {
  const { status, stdout, stderr } = spawnSync(node ?? process.execPath, [COMMAND, ...args], {
    cwd,
    env: { ...process.env, ...env },
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exit: status ?? -1, out: stdout, err: stderr };
}

/** The records of NDJSON output. */
export const records = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
