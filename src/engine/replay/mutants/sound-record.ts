import { NOWHERE } from '../../model/place.ts';
import type { GoldenRecord } from '../../model/types.gen.ts';
import { type LeadKeys, matches } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';
import { normaliseLead } from '../../routing/normalise-lead.ts';
import { readInstant } from '../../time/instant.ts';
import { judgeGolden } from '../golden.ts';
import type { Mutant } from './mutant.ts';

/** A golden record that passes on the original, with its lead as the original reads it. */
export interface SoundRecord {
  readonly record: GoldenRecord;
  readonly keys: LeadKeys;
}

/** Records that fail already can't tell a mutant from the original. */
export const soundRecords = (base: Router, records: readonly GoldenRecord[]): SoundRecord[] =>
  records
    .filter(record => passes(base, record))
    .map(record => ({ record, keys: normaliseLead(base, record.lead, readInstant(record.at)).keys }));

/** The first record that fails on a mutant. Only those are routed for which the mutant can change anything. */
export function killerOf(base: Router, mutant: Mutant, router: Router, records: readonly SoundRecord[]): string | null {
  const killer = records.find(({ record, keys }) => touches(base, mutant, router, keys) && !passes(router, record));
  return killer?.record.id ?? null;
}

/** A rule that a lead matches neither before nor after changes nothing for it. */
function touches(base: Router, { at }: Mutant, router: Router, keys: LeadKeys): boolean {
  if (at.group !== 'rule') return true;
  return [base, router].some(({ rules }) => rules.some(rule => rule.id === at.id && matches(rule.condition, keys)));
}

const passes = (router: Router, record: GoldenRecord): boolean =>
  judgeGolden(router, [{ record, at: NOWHERE }]).every(({ ok }) => ok);
