import type { Terminal } from '../terminal.ts';
import type { Env, Settings } from './settings.ts';

/** What a step works with. */
export interface Surroundings {
  readonly env: Env;
  readonly settings: Settings;
  readonly terminal: Terminal;
  /** Runs a verb of the command and answers with its exit status. */
  verb(...args: readonly string[]): Promise<number>;
}

/** A step of a workflow; it answers with its exit status. */
export type Step = (surroundings: Surroundings) => Promise<number>;
