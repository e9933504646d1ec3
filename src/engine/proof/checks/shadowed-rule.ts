import { canonicalJson } from '../../model/canonical-json.ts';
import { finding } from '../../model/finding.ts';
import type { Finding, SlaTarget } from '../../model/types.gen.ts';
import type { Places } from '../../policy/places.ts';
import type { ProofCheck } from '../check.ts';
import type { DeadSegment, DeadTarget } from '../questions/find-dead-promises.ts';
import type { Shadow } from '../questions/find-shadows.ts';
import { sayNames, sayOutcome } from '../say-outcome.ts';

/** A rule, segment or SLA row that no lead ever reaches. */
export const check: ProofCheck = ({ places, proof }) => [
  ...proof.shadows.map(shadow => shadowedRule(places, shadow)),
  ...proof.deadSegments.map(segment => deadSegment(places, segment)),
  ...proof.deadTargets.map(target => deadTarget(places, target)),
];

function shadowedRule(places: Places, { rule, shadowers, differs, witness }: Shadow): Finding {
  const names = shadowers.map(by => by.id);
  const says = names.length
    ? `The rule ${rule.id} decides nothing: ${sayNames(names)} ${takes(names)} all of its leads before it.`
    : `The rule ${rule.id} matches no lead: its tests can't all hold at once.`;
  const other = shadowers.find(by => by.outcome !== rule.outcome);
  const why = other
    ? `It would send them to ${sayOutcome(rule)}; ${other.id} sends them to ${sayOutcome(other)}. Raise its priority, ` +
      'narrow what stands before it, or delete it.'
    : names.length
      ? 'They go to the same place anyway. Delete it.'
      : 'Mend its tests, or delete it.';
  const level = differs ? 'error' : 'warning';
  return finding(
    'shadowed-rule',
    places.at('rule', rule.id),
    { says, why },
    { level, rules: [rule.id, ...names], witness },
  );
}

const takes = (names: readonly string[]): string => (names.length > 1 ? 'together take' : 'takes');

function deadSegment(places: Places, { id, takenBy, witness }: DeadSegment): Finding {
  const says = takenBy.length
    ? `No lead falls into the segment ${id}: ${sayNames(takenBy)} ${takes(takenBy)} all of its leads before it.`
    : `No lead falls into the segment ${id}: its tests can't all hold at once.`;
  const why = 'Rules and SLA rows for it do nothing. Move it up, narrow the segments before it, or delete it.';
  const level = takenBy.length ? 'error' : 'warning';
  return finding('shadowed-rule', places.at('segment', id), { says, why }, { level, witness });
}

function deadTarget(places: Places, { target, takenBy }: DeadTarget): Finding {
  const names = takenBy.map(row => row.id);
  const says = names.length
    ? `The SLA row ${target.id} holds for no lead: ${sayNames(names)} ${takes(names)} all of its cells before it.`
    : `The SLA row ${target.id} holds for no lead: none has such a source and segment.`;
  const why = 'Its promises are kept to nobody. Narrow the rows that take its cells, or delete it.';
  const level = takenBy.some(row => promiseOf(row) !== promiseOf(target)) ? 'error' : 'warning';
  return finding('shadowed-rule', places.at('target', target.id), { says, why }, { level });
}

/** What a row promises, without the cells for which it stands. */
function promiseOf(target: SlaTarget): string {
  const { id, source, segment, default: ofAll, steward, review_by, ...promise } = target;
  return canonicalJson(promise);
}
