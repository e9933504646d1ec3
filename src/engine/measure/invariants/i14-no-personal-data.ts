import { type Broken, breaks } from './broken.ts';

/** A text that the service wrote for others to read. */
export interface WrittenText {
  /** E.g. `audit:12`, `incident:x`, `message:9`. */
  readonly at: string;
  readonly text: string;
}

/** Shorter ones stand in texts by chance. */
const SHORTEST = 6;

const broken = breaks('I14', 'Personal data left the lead. Find what wrote it; erase it where it went.');

/** None of these values, which are personal, stands in a text that others read. Never repeats the value. */
export function noPersonalData(texts: readonly WrittenText[], personal: readonly string[]): Broken[] {
  const canaries = [...new Set(personal.map(value => value.toLowerCase()))].filter(value => value.length >= SHORTEST);
  return texts.flatMap(({ at, text }) => {
    const lower = text.toLowerCase();
    return canaries.some(canary => lower.includes(canary)) ? [broken(at, 'It holds a personal value of a lead.')] : [];
  });
}
