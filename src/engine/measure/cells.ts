import type { LeadFact } from './lead-fact.ts';

/** Leads of one segment and source; null where a lead has none. */
export interface Cell {
  readonly segment: string | null;
  readonly source: string | null;
  readonly leads: readonly LeadFact[];
}

/** Leads by segment × source, in the order of their names. */
export function cellsOf(leads: readonly LeadFact[]): Cell[] {
  const groups = groupBy(leads, ({ segment, source }) => JSON.stringify([segment, source]));
  return [...groups].map(([, members]) => ({
    segment: members[0]?.segment ?? null,
    source: members[0]?.source ?? null,
    leads: members,
  }));
}

/** Things by a text that is taken from each, in byte order of the texts. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
