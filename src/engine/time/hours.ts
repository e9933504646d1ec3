/** Opening hours of one day, half-open, in minutes since local midnight; `to` is at most 1440. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** Reads `09:00-12:00`; the end is later than the start and up to 24:00. Null for anything else. */
export function readHours(text: string): Hours | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(text);
  if (!parts) return null;
  const from = Number(parts[1]) * 60 + Number(parts[2]);
  const to = parts[3] === undefined ? 1440 : Number(parts[3]) * 60 + Number(parts[4]);
  return to > from ? { from, to } : null;
}

/** The first two entries of one day, in order of time, that share a minute; null when none do. Touching is fine. */
export function overlapOf(day: readonly Hours[]): readonly [Hours, Hours] | null {
  const sorted = [...day].sort((a, b) => a.from - b.from);
  for (const [i, hours] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next && next.from < hours.to) return [hours, next];
  }
  return null;
}
