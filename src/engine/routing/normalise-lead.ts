import { byteOrder } from '../model/place.ts';
import type { Unresolved } from '../model/types.gen.ts';
import { comparisonKey } from '../model/values/canonical-value.ts';
import { isMissing } from '../model/values/missing.ts';
import { readValue } from '../model/values/read-value.ts';
import { type Key, matches } from '../policy/condition.ts';
import type { FieldReading, SourceReading } from '../policy/field-plan.ts';
import type { Router } from '../policy/router.ts';
import type { NormalLead } from './normal-lead.ts';
import { firstPresent, type RawLead } from './raw-lead.ts';
import { readId } from './read-id.ts';
import { readSource } from './read-source.ts';
import { readTimes } from './read-times.ts';

/** Raw keys and spellings → fields; the same for live leads and past ones. `now` is the time of the decision, if known. */
export function normaliseLead(router: Router, raw: RawLead, now: number | null): NormalLead {
  const unresolved: Unresolved[] = [];
  const source = readSource(router, raw, unresolved);
  const plan = source === null ? null : (router.sources.get(source) ?? null);
  const reading = plan?.reading ?? router.reading;
  const id = readId(raw, reading, unresolved);
  const times = readTimes(raw, reading, now, unresolved);
  const values: (string | number | undefined)[] = new Array(router.slots.count);
  for (const field of reading.fields) readField(raw, field, reading, values, unresolved);
  values[router.slots.source] = source ?? undefined;
  const keys: (Key | undefined)[] = values.map(value => (value === undefined ? undefined : comparisonKey(value)));
  const segment = segmentOf(router, keys);
  values[router.slots.segment] = segment;
  keys[router.slots.segment] = segment;
  const slotOf = (field: string) => router.slots.of.get(field) ?? -1;
  return {
    id,
    source,
    segment,
    ...times,
    values,
    keys,
    unresolved: unresolved.sort((a, b) => byteOrder(a.field, b.field)),
    missing: (plan?.requires ?? []).filter(field => keys[slotOf(field)] === undefined),
    ownersDisagree: disagreeing(router, keys),
  };
}

function readField(
  raw: RawLead,
  { field, keys, shape, spelling }: FieldReading,
  reading: SourceReading,
  values: (string | number | undefined)[],
  unresolved: Unresolved[],
): void {
  const named = shape.type === 'enum' ? shape.values : undefined;
  const found = firstPresent(raw, keys, value => isMissing(value, named, reading.missing));
  if (found === undefined) return;
  const country = reading.countrySlot === null ? undefined : values[reading.countrySlot];
  const read = readValue(found, shape, spelling, typeof country === 'string' ? country : null);
  if (read.kind === 'value') values[field.slot] = read.value;
  if (read.kind === 'unresolved') unresolved.push({ field: field.id, reason: read.reason });
}

function segmentOf(router: Router, keys: readonly (Key | undefined)[]): string {
  const found = router.segments.find(segment => matches(segment.condition, keys));
  if (!found) throw new Error('internal: the last segment is the default, so every lead has one');
  return found.id;
}

function disagreeing(router: Router, keys: readonly (Key | undefined)[]): string[] {
  const present = router.fields.filter(field => field.type === 'rep' && keys[field.slot] !== undefined);
  const named = new Set(present.map(field => keys[field.slot]));
  return named.size > 1 ? present.map(field => field.id).sort(byteOrder) : [];
}
