import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** A verb of the command: its options, and what it does; it answers with its exit status. */
export interface Verb {
  register(program: Command, act: Act): void;
}

/** Wraps a verb's action so that its exit status and its errors become those of the process. */
export type Act = <T extends unknown[]>(
  action: (terminal: Terminal, ...given: T) => Promise<number>,
) => (...given: T) => Promise<void>;
