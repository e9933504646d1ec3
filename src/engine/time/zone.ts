import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';

/** A stretch of time, half-open, in which a zone's offset from UTC (ms, east positive) stays the same. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

/** An IANA time zone with its offsets looked up once, so that later questions are arithmetic. */
export interface Zone {
  readonly name: string;
  /** The offsets of one block of time, in order, without holes. */
  spans(block: number): readonly Span[];
  spanAt(at: Instant): Span;
}

/** Offsets and open hours are expanded lazily, a block of some 398 days at a time. */
export const BLOCK = 2 ** 35;
export const blockOf = (at: Instant): number => Math.floor(at / BLOCK);

const known = new Map<string, Zone>();

/** Whether this is the name of an IANA zone (upper and lower case don't matter); offsets such as +02:00 are none. */
export function isZone(text: string): boolean {
  if (known.has(text)) return true;
  if (text.length > 64 || !/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(text)) return false;
  try {
    new Temporal.ZonedDateTime(0n, text);
    return true;
  } catch {
    return false;
  }
}

/** The zone of this name; throws RangeError when there is none: ask `isZone` first. */
export function zoneOf(name: string): Zone {
  let zone = known.get(name);
  if (!zone) {
    if (!isZone(name)) throw new RangeError(`unknown time zone: ${name}`);
    zone = makeZone(name);
    known.set(name, zone);
  }
  return zone;
}

function makeZone(name: string): Zone {
  const blocks = new Map<number, readonly Span[]>();
  let last: Span = { from: 0, to: 0, offset: 0 };
  const spans = (block: number): readonly Span[] => {
    const found = blocks.get(block) ?? lookUp(name, block);
    blocks.set(block, found);
    return found;
  };
  const spanAt = (at: Instant): Span => {
    if (at >= last.from && at < last.to) return last;
    const span = spans(blockOf(at)).find(s => at < s.to);
    if (!span) throw new RangeError(`no such instant: ${at}`);
    last = span;
    return span;
  };
  return { name, spans, spanAt };
}

function lookUp(name: string, block: number): readonly Span[] {
  const spans: Span[] = [];
  const end = (block + 1) * BLOCK;
  for (let from = block * BLOCK; from < end; ) {
    const here = new Temporal.ZonedDateTime(BigInt(from) * 1_000_000n, name);
    // How far Temporal looks ahead may depend on today's date, but never by less than a block.
    const next = here.getTimeZoneTransition('next')?.epochMilliseconds ?? end;
    spans.push({ from, to: Math.min(next, end), offset: here.offsetNanoseconds / 1_000_000 });
    from = next;
  }
  return spans;
}
