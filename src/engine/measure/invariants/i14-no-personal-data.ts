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

/** Of these personal values those that stand in some of these texts, in small letters. */
export function personalIn(texts: readonly WrittenText[], personal: Iterable<string>): string[] {
  const all = texts.map(({ text }) => text.toLowerCase());
  const values = new Set([...personal].map(value => value.toLowerCase()));
  return [...values].filter(value => value.length >= SHORTEST && all.some(text => text.includes(value)));
}

/** None of these values, which are personal, stands in a text that others read. Never repeats the value. */
export const noPersonalData = (texts: readonly WrittenText[], personal: Iterable<string>): Broken[] =>
  texts.flatMap(text =>
    personalIn([text], personal).length > 0 ? [broken(text.at, 'It holds a personal value of a lead.')] : [],
  );
