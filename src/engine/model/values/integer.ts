import { fold } from './fold.ts';
import { type Reading, resolved, unresolved } from './reading.ts';

/** What an integer field allows; both bounds are inclusive. */
export interface IntegerLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Folded whole text → the number that it stands for, such as `1-10` → 5. */
  readonly bands: ReadonlyMap<string, number>;
}

const AMOUNT = String.raw`(\d+|\d{1,3}(?:,\d{3})+)([km]?)\+?`;
const SINGLE = new RegExp(`^${AMOUNT}$`);
const NEGATIVE = /^[-−]\d+$/;
const RANGE = new RegExp(String.raw`^${AMOUNT}\s*[-‐–—−]\s*${AMOUNT}$`);
const FACTORS: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };

/** A whole number, a band's text, or text such as `200`, `1,000+`, `10k`, `51-200` (its lower edge). Never rounded. */
export function readInteger(raw: unknown, limits: IntegerLimits): Reading {
  if (typeof raw !== 'number' && typeof raw !== 'string') return unresolved('wrong_type');
  const number = typeof raw === 'number' ? raw : numberOf(fold(raw), limits.bands);
  if (number === null || (Number.isFinite(number) && !Number.isInteger(number))) return unresolved('not_a_number');
  return fits(number, limits) ? resolved(number + 0) : unresolved('out_of_range');
}

function fits(number: number, { min = -Infinity, max = Infinity }: IntegerLimits): boolean {
  return Number.isSafeInteger(number) && number >= min && number <= max;
}

function numberOf(folded: string, bands: ReadonlyMap<string, number>): number | null {
  const band = bands.get(folded);
  if (band !== undefined) return band;
  if (NEGATIVE.test(folded)) return -Number(folded.slice(1));
  const single = SINGLE.exec(folded);
  return single ? amount(single[1], single[2]) : lowerEdge(folded);
}

/** `51-200` → 51. Null for `200-51`, and for `1-5k`, which may begin at 1 or at 1,000. */
function lowerEdge(folded: string): number | null {
  const range = RANGE.exec(folded);
  if (!range) return null;
  const [, digits, suffix, upperDigits, upperSuffix] = range;
  const lower = amount(digits, suffix);
  const upper = amount(upperDigits, upperSuffix);
  const shared = suffix === '' && amount(digits, upperSuffix) !== lower && amount(digits, upperSuffix) <= upper;
  return lower > upper || shared ? null : lower;
}

function amount(digits = '', suffix = ''): number {
  return Number(digits.replaceAll(',', '')) * (FACTORS[suffix] ?? 1);
}
