import type { RawRecord } from '../store/rows.ts';
import { tooLong } from './lead-body.ts';
import { KEY_LENGTH } from './limits.ts';

/** What of a sender's record can be taken. */
export interface Within {
  readonly fields: RawRecord;
  /** Names of the fields that were left out, cut where they are long. */
  readonly left: readonly string[];
}

const SHOWN = 60;

/** Leaves out names and texts that are too long: a sender who takes 200 for done would never send the lead again. */
export function withinLimits(raw: RawRecord): Within {
  const entries = Object.entries(raw);
  const bad = entries.filter(([name, value]) => isBeyond(name, value)).map(([name]) => name);
  const fields = Object.fromEntries(entries.filter(([name]) => !bad.includes(name)));
  return { fields, left: bad.map(name => name.slice(0, SHOWN)) };
}

const isBeyond = (name: string, value: unknown): boolean =>
  name.length > KEY_LENGTH || (typeof value === 'string' && tooLong(value));
