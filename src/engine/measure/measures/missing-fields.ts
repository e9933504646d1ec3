import { type ShareInterval, wilson } from '../../model/wilson.ts';
import { groupBy } from '../cells.ts';
import type { LeadFact } from '../lead-fact.ts';

/** How often one source left out one field that it should bring. */
export interface MissingField {
  readonly source: string | null;
  readonly field: string;
  readonly missing: ShareInterval;
}

/** By source and field, fields that were missing at least once. */
export const missingFields = (leads: readonly LeadFact[]): readonly MissingField[] =>
  [...groupBy(leads, ({ source }) => source ?? '')].flatMap(([source, members]) =>
    [...new Set(members.flatMap(({ missing }) => missing))].sort().map(field => ({
      source: source === '' ? null : source,
      field,
      missing: wilson(members.filter(({ missing }) => missing.includes(field)).length, members.length),
    })),
  );
