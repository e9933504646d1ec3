import type { Field, Normalise, Normaliser } from '../../model/types.gen.ts';
import { fold } from '../../model/values/fold.ts';
import { isZone } from '../../time/local-time.ts';
import type { FieldPlan } from '../field-plan.ts';
import type { Path } from '../place-of.ts';
import type { Group } from '../places.ts';
import { sayPolicy } from '../say-policy.ts';
import type { Desk } from './desk.ts';
import { refuseValue, typeOf } from './rule-value.ts';

const BUILT_IN = new Set(['id', 'received_at', 'occurred_at', 'closed_at', 'source', 'segment', 'any']);
const NORMALISED_BUILT_INS = new Set(['id', 'received_at', 'occurred_at', 'closed_at', 'source']);
const TIMES = new Set(['received_at', 'occurred_at', 'closed_at']);

/** The declared fields; what a field or a normaliser may not say goes to the desk. */
export function compileFields(desk: Desk): FieldPlan[] {
  const plans = [...desk.fields].map(([id, field], slot) => {
    judgeField(desk, id, field);
    return { id, slot, type: field.type, personal: field.personal === true };
  });
  judgeNormalise(desk, desk.policy.lead.normalise, 'lead', '');
  return plans;
}

function judgeField(desk: Desk, id: string, field: Field): void {
  const refuse = (words: Parameters<Desk['refuse']>[3], key?: string) =>
    desk.refuse('lead', '', key === undefined ? ['fields', id] : ['fields', id, key], words);
  if (BUILT_IN.has(id)) refuse(sayPolicy.builtIn(id));
  if (field.type === 'enum' && !field.values?.length) refuse(sayPolicy.noValues);
  if (field.type !== 'enum' && field.values) refuse(sayPolicy.misplaced('values', field.type), 'values');
  for (const key of ['min', 'max'] as const)
    if (field.type !== 'integer' && field[key] !== undefined) refuse(sayPolicy.misplaced(key, field.type), key);
  if ((field.min ?? -Infinity) > (field.max ?? Infinity)) refuse(sayPolicy.badRange, 'max');
  const seen = new Set<string>();
  for (const value of field.values ?? []) {
    if (seen.has(fold(value))) refuse(sayPolicy.sameValue(value), 'values');
    seen.add(fold(value));
  }
}

/** Normalisers of the policy, or of one source. */
export function judgeNormalise(desk: Desk, normalise: Normalise, group: Group, id: string): void {
  for (const [field, ways] of Object.entries(normalise)) {
    const path: Path = ['normalise', field];
    if (!NORMALISED_BUILT_INS.has(field) && !(desk.refer('field', field, group, id, path) && desk.fields.has(field)))
      continue;
    judgeTimes(desk, field, ways, group, id, path);
    judgeTake(desk, field, ways, group, id, path);
    judgeAliases(desk, field, ways, group, id, path);
  }
}

function judgeTimes(desk: Desk, field: string, ways: Normaliser, group: Group, id: string, path: Path): void {
  for (const key of ['zone', 'date_only_at'] as const)
    if (ways[key] !== undefined && !TIMES.has(field)) desk.refuse(group, id, [...path, key], sayPolicy.timeKey(key));
  if (ways.zone !== undefined && !isZone(ways.zone))
    desk.refuse(group, id, [...path, 'zone'], sayPolicy.zone(ways.zone));
}

function judgeTake(desk: Desk, field: string, ways: Normaliser, group: Group, id: string, path: Path): void {
  const declared = desk.fields.get(field);
  if (ways.bands && declared?.type !== 'integer') desk.refuse(group, id, [...path, 'bands'], sayPolicy.bands);
  if (ways.take === 'domain' && declared?.type !== 'domain')
    desk.refuse(group, id, [...path, 'take'], sayPolicy.takeDomain);
  if (ways.take !== 'mailbox') return;
  const values = [...(declared?.values ?? [])].sort().join(' ');
  if (declared?.type !== 'enum' || values !== 'company free')
    desk.refuse(group, id, [...path, 'take'], sayPolicy.takeMailbox);
}

function judgeAliases(desk: Desk, field: string, ways: Normaliser, group: Group, id: string, path: Path): void {
  if (!desk.fields.has(field) && field !== 'source') return;
  for (const [word, value] of Object.entries(ways.aliases ?? {}))
    if (!isPossible(desk, field, value)) refuseValue(desk, { group, id }, field, value, [...path, 'aliases', word]);
}

/** An alias may name its value in any spelling that a lead could use for enums, and else in the canonical form. */
function isPossible(desk: Desk, field: string, value: string): boolean {
  const type = typeOf(desk, field);
  if (type === 'source') return desk.known.sourceIds.has(value);
  if (type === 'enum') return desk.known.enums.get(field)?.has(fold(value)) ?? false;
  if (type === 'country') return /^[A-Z]{2}$/.test(value);
  if (type === 'integer') return /^-?\d{1,16}$/.test(value);
  return value.trim() !== '';
}
