import { run } from '../../scripts/command.ts';
import { PLAIN } from '../../src/report/paint.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly said: string;
}

/** Monday, 2 November 2026, 09:00 UTC: what the wall clock of a verb shows in tests. */
export const NINE = Date.UTC(2026, 10, 2, 9);

/** Runs a verb in this process, as the command would, in the current folder. */
export async function runVerb(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const said: string[] = [];
  const terminal = {
    paint: PLAIN,
    out: async (text: string) => void out.push(text),
    say: (text: string) => void said.push(text),
    now: () => NINE,
  };
  const exit = await run(['node', 'leadrail', ...args], terminal);
  return { exit, out: out.join(''), said: said.join('\n') };
}
