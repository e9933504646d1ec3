import { DAY, HOUR, MINUTE, SECOND } from './units.ts';

export type DurationUnit = 's' | 'm' | 'h' | 'd';

/** A written duration. `ms` counts a day as 24 h; where `d` means a local day, `unit` tells. */
export interface Duration {
  readonly ms: number;
  readonly unit: DurationUnit;
}

const LENGTHS: ReadonlyMap<string, [DurationUnit, number]> = new Map([
  ['s', ['s', SECOND]],
  ['m', ['m', MINUTE]],
  ['h', ['h', HOUR]],
  ['d', ['d', DAY]],
]);

/** Reads one whole number and one unit (`30s`, `5m`, `4h`, `2d`); zero only with `allowZero`; null for other text. */
export function readDuration(text: string, options: { readonly allowZero?: boolean } = {}): Duration | null {
  const parts = /^(0|[1-9]\d{0,15})([smhd])$/.exec(text);
  const [unit, length] = LENGTHS.get(parts?.[2] ?? '') ?? ['s' as const, 0];
  const n = Number(parts?.[1] ?? 0);
  if (!parts || (n === 0 && options.allowZero !== true)) return null;
  return Number.isSafeInteger(n * length) ? { ms: n * length, unit } : null;
}

/** A length of time for people: `1h 30m`, `2d`, `0s`; below a second `250ms`, above it milliseconds are cut. */
export function durationText(ms: number): string {
  if (ms < 0) return `-${durationText(-ms)}`;
  if (ms > 0 && ms < SECOND) return `${Math.round(ms)}ms`;
  const parts: string[] = [];
  let rest = ms;
  for (const [unit, length] of [...LENGTHS.values()].reverse()) {
    const n = Math.floor(rest / length);
    rest -= n * length;
    if (n > 0) parts.push(`${n}${unit}`);
  }
  return parts.join(' ') || '0s';
}
