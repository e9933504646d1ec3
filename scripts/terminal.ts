import pc from 'picocolors';
import type { Paint } from '../src/report/paint.ts';
import { type Screen, screenOf } from './screen.ts';

/** Exit statuses, the same for every verb. */
export const EXIT = { good: 0, no: 1, unusable: 2, refused: 3 } as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Results go to standard output, everything else to standard error. */
export interface Terminal {
  readonly paint: Paint;
  /** Writes a result; resolves when the reader has taken it. */
  out(text: string): Promise<void>;
  say(text: string): void;
  readonly now: () => number;
  /** Where a line may be drawn over while something lasts; without one, nothing is drawn. */
  readonly screen?: Screen | null;
}

/** A verb can't go on: what is said on standard error, and the exit status. */
export class Stop extends Error {
  readonly exit: Exit;

  constructor(message: string, exit: Exit) {
    super(message);
    this.exit = exit;
  }
}

export function processTerminal(): Terminal {
  return {
    paint: pc.createColors(process.stdout.isTTY === true && !process.env['NO_COLOR']),
    out: text =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, error => (error ? reject(error) : resolve()));
      }),
    say: text => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
    now: () => Date.now(),
    screen: screenOf(process.stderr, process.env),
  };
}
