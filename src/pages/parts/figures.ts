const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000] as const;

/** A length of time, rounded down to what a person says: `45 s`, `12 min`, `3 h 5 min`, `2 d 4 h`. */
export function lengthText(ms: number): string {
  if (ms < 2 * MINUTE) return `${Math.max(0, Math.floor(ms / SECOND))} s`;
  if (ms < 2 * HOUR) return `${Math.floor(ms / MINUTE)} min`;
  const [big, unit, small, rest] = ms < 2 * DAY ? [HOUR, 'h', MINUTE, 'min'] : [DAY, 'd', HOUR, 'h'];
  const left = Math.floor((ms % big) / small);
  return `${Math.floor(ms / big)} ${unit}${left === 0 ? '' : ` ${left} ${rest}`}`;
}

/** A share with no more figures than its sample bears. */
export const shareText = (share: number): string => `${Number((share * 100).toPrecision(share >= 0.995 ? 3 : 2))} %`;

/** A share of a sample, with its 95 % interval. */
export interface Share {
  readonly k: number;
  readonly n: number;
  readonly share: number | null;
  readonly from: number;
  readonly to: number;
}

/** A release's id as people read it aloud. */
export const shortId = (id: string): string => id.replace(/^sha256:/, '').slice(0, 10);
