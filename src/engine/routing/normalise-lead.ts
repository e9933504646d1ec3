import { byteOrder } from '../model/place.ts';
import type { Unresolved } from '../model/types.gen.ts';
import { comparisonKey } from '../model/values/canonical-value.ts';
import { type Key, matches } from '../policy/condition.ts';
import type { Router } from '../policy/router.ts';
import { readersOf } from './field-reader.ts';
import type { NormalLead } from './normal-lead.ts';
import type { RawLead } from './raw-lead.ts';
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
  const { receivedAt, occurredAt, closedAt } = readTimes(raw, reading, now, unresolved);
  const values: (string | number | undefined)[] = new Array(router.slots.count);
  const keys: (Key | undefined)[] = new Array(router.slots.count);
  const readers = readersOf(reading);
  const cells = readers.cellsOf(raw);
  for (const reader of readers.all) {
    const country = reading.countrySlot === null ? undefined : values[reading.countrySlot];
    const read = reader.read(cells, typeof country === 'string' ? country : null);
    keys[reader.field.slot] = read.key;
    if (read.reading.kind === 'value') values[reader.field.slot] = read.reading.value;
    if (read.reading.kind === 'unresolved') unresolved.push({ field: reader.field.id, reason: read.reading.reason });
  }
  values[router.slots.source] = source ?? undefined;
  keys[router.slots.source] = source === null ? undefined : comparisonKey(source);
  const segment = segmentOf(router, keys);
  values[router.slots.segment] = segment;
  keys[router.slots.segment] = segment;
  return {
    id,
    source,
    segment,
    receivedAt,
    occurredAt,
    closedAt,
    values,
    keys,
    unresolved: unresolved.length > 1 ? unresolved.sort((a, b) => byteOrder(a.field, b.field)) : unresolved,
    missing: (plan?.requires ?? []).filter(field => keys[router.slots.of.get(field) ?? -1] === undefined),
    ownersDisagree: disagreeing(router, keys),
  };
}

/** A lead as another policy reads it that has other segments, and else reads every lead in the same way. */
export function inSegmentsOf(router: Router, lead: NormalLead): NormalLead {
  const segment = segmentOf(router, lead.keys);
  if (segment === lead.segment) return lead;
  const slot = router.slots.segment;
  return { ...lead, segment, values: lead.values.with(slot, segment), keys: lead.keys.with(slot, segment) };
}

function segmentOf(router: Router, keys: readonly (Key | undefined)[]): string {
  for (const { id, condition } of router.segments) if (matches(condition, keys)) return id;
  throw new Error('internal: the last segment is the default, so every lead has one');
}

/** The rep fields that are there, when they don't all name the same rep. */
function disagreeing(router: Router, keys: readonly (Key | undefined)[]): string[] {
  let first: Key | undefined;
  let differ = false;
  for (const field of router.fields) {
    const key = field.type === 'rep' ? keys[field.slot] : undefined;
    if (key === undefined) continue;
    first ??= key;
    differ ||= key !== first;
  }
  if (!differ) return [];
  const present = router.fields.filter(field => field.type === 'rep' && keys[field.slot] !== undefined);
  return present.map(field => field.id).sort(byteOrder);
}
