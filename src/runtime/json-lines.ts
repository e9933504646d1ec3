import { instantText } from '../engine/time/instant.ts';
import type { Log } from './log.ts';
import type { Instant } from './store/rows.ts';

/** Characters that a terminal or a reader of lines could take for more than text. */
const NOT_PLAIN = /[^\x20-\x7e]/g;

/** A log of one JSON object a line: `at`, `level`, `event`, then the details. Nothing in it can begin a line of its own. */
export function jsonLines(write: (line: string) => void, clock: () => Instant): Log {
  return (level, event, details = {}) => {
    const line = JSON.stringify({ at: instantText(clock()), level, event, ...details });
    write(`${line.replace(NOT_PLAIN, escaped)}\n`);
  };
}

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
