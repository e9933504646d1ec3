import { type Command, Option } from 'commander';
import { readInstant } from '../src/engine/time/instant.ts';
import { localDate } from '../src/engine/time/local-date.ts';
import { EXIT, Stop, type Terminal } from './terminal.ts';

export const rulesOption = () => new Option('--rules <dir>', 'folder of rules').default('rules');
export const atOption = () => new Option('--at <time>', 'the time of the decision or check, RFC 3339');
export const formatOption = () =>
  new Option('--format <format>', 'how results are shown').choices(['text', 'json', 'github']).default('text');
export const outOption = () => new Option('--out <file>', 'also write the JSON result to this file');

export type Format = 'text' | 'json' | 'github';

/** `--at` as an instant; null when it was not given. */
export function atGiven(text: string | undefined): number | null {
  if (text === undefined) return null;
  const at = readInstant(text);
  if (at === null)
    throw new Stop(`--at ${JSON.stringify(text)} is no RFC 3339 time such as 2026-11-22T09:00:00Z.`, EXIT.unusable);
  return at;
}

/** `--at`, else the present moment. */
export const atOrNow = (text: string | undefined, terminal: Terminal): number => atGiven(text) ?? terminal.now();

/** The day of a moment in UTC, YYYY-MM-DD. */
export const dayOf = (at: number): string => localDate('UTC', at);

/** The two sides of a comparison, named alike by every verb that compares. */
export const withSides = (command: Command): Command =>
  command.argument('<base>', 'a git ref or a folder of rules').argument('[head]', 'the same; default: --rules on disk');

export function withOptions(command: Command, ...options: Option[]): Command {
  for (const option of options) command.addOption(option);
  return command;
}
