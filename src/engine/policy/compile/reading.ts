import type { Field, Normaliser, Source } from '../../model/types.gen.ts';
import { fold } from '../../model/values/fold.ts';
import { NO_WORDS } from '../../model/values/missing.ts';
import type { ValueShape } from '../../model/values/read-value.ts';
import type { FieldPlan, FieldReading, SourceReading, TimeReading } from '../field-plan.ts';
import type { Desk } from './desk.ts';

/** How leads are read: the policy's own ways, with a source's in their place where it has any. */
export function compileReading(desk: Desk, plans: readonly FieldPlan[], source: Source | null): SourceReading {
  const ways = (field: string): Normaliser => {
    const own = source?.normalise;
    if (own && Object.hasOwn(own, field)) return own[field] ?? {};
    const shared = desk.policy.lead.normalise;
    return Object.hasOwn(shared, field) ? (shared[field] ?? {}) : {};
  };
  const missing = source?.missing ? new Set(source.missing.map(fold)) : NO_WORDS;
  const fields = plans.map(plan => fieldReading(desk, plan, ways(plan.id), missing));
  const country =
    plans.find(plan => plan.id === 'country' && plan.type === 'country') ?? plans.find(p => p.type === 'country');
  return {
    id: keysOf('id', ways('id')),
    source: { keys: keysOf('source', ways('source')), aliases: aliasesOf(ways('source')) },
    received_at: timeReading('received_at', ways('received_at')),
    occurred_at: timeReading('occurred_at', ways('occurred_at')),
    closed_at: timeReading('closed_at', ways('closed_at')),
    fields: [...fields].sort((a, b) => rank(a) - rank(b)),
    countrySlot: country?.slot ?? null,
    missing,
  };
}

/** Subdivisions are read last, when the country is known. */
const rank = (reading: FieldReading): number => (reading.field.type === 'subdivision' ? 1 : 0);

const keysOf = (id: string, ways: Normaliser): string[] => [...new Set([id, ...(ways.from ?? [])])];

const aliasesOf = (ways: Normaliser): ReadonlyMap<string, string | number> =>
  new Map(Object.entries(ways.aliases ?? {}).map(([word, value]) => [fold(word), value]));

function timeReading(id: string, ways: Normaliser): TimeReading {
  return { keys: keysOf(id, ways), zone: ways.zone ?? null, dateOnlyAt: ways.date_only_at ?? null };
}

function fieldReading(desk: Desk, plan: FieldPlan, ways: Normaliser, missing: SourceReading['missing']): FieldReading {
  const field = desk.fields.get(plan.id) ?? { type: plan.type };
  return {
    field: plan,
    keys: keysOf(plan.id, ways),
    shape: shapeOf(desk, plan.id, field, ways),
    spelling: { aliases: ways.aliases ? aliasesOf(ways) : undefined, missing },
  };
}

function shapeOf(desk: Desk, id: string, field: Field, ways: Normaliser): ValueShape {
  switch (field.type) {
    case 'country':
    case 'subdivision':
    case 'text':
      return { type: field.type };
    case 'enum':
      return {
        type: 'enum',
        values: desk.known.enums.get(id) ?? new Map(),
        take: ways.take === 'mailbox' ? 'mailbox' : undefined,
      };
    case 'integer':
      return {
        type: 'integer',
        min: field.min,
        max: field.max,
        bands: new Map(Object.entries(ways.bands ?? {}).map(([word, value]) => [fold(word), value])),
      };
    case 'domain':
      return { type: 'domain', take: ways.take === 'domain' ? 'domain' : undefined };
    case 'rep':
      return { type: 'rep', reps: desk.known.reps };
  }
}
