import { finding } from '../../model/finding.ts';
import type { InvariantTargets } from '../../model/types.gen.ts';
import type { ProofCheck } from '../check.ts';
import type { BrokenInvariant } from '../questions/find-broken-invariants.ts';
import { sayNames } from '../say-outcome.ts';

/** A sentence that should hold for every lead, and a lead for which it doesn't. */
export const check: ProofCheck = ({ places, proof }) =>
  proof.brokenInvariants.map(broken => {
    const { invariant, rules, by, witness } = broken;
    const says = `The invariant ${invariant.id} (${sayPromise(broken)}) does not hold: ${sayNames(by)} ${breaks(by)} it.`;
    const because = invariant.why === undefined ? '' : `It stands there because: ${invariant.why}. `;
    const why = `${because}Change what breaks it, or the invariant. The witness is a lead that shows it.`;
    return finding('invariant-broken', places.at('invariant', invariant.id), { says, why }, { rules, witness });
  });

const breaks = (by: readonly string[]): string => (by.length > 1 ? 'break' : 'breaks');

function sayPromise({ invariant: { never, only, assigned_within: within } }: BrokenInvariant): string {
  if (never) return `never ${sayTargets(never)}`;
  if (only) return `only ${sayTargets(only)}`;
  return `assigned within ${within}`;
}

function sayTargets(targets: InvariantTargets): string {
  const parts = (['team', 'owner', 'queue'] as const).flatMap(kind => {
    const ids = targets[kind] ?? [];
    return ids.length ? [`${kind} ${ids.join(', ')}`] : [];
  });
  return parts.join(' or ');
}
