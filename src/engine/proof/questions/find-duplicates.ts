import type { RulePlan } from '../../policy/router.ts';
import { blocker } from '../search/cover.ts';
import { findLead, type Land } from '../search/land.ts';
import type { Rank } from '../search/rank.ts';
import type { Box } from '../space/boxes.ts';

/** Two rules of one layer, priority, outcome and set of leads. */
export interface Duplicate {
  /** The lower id. */
  readonly original: RulePlan;
  readonly copy: RulePlan;
}

/** Each rule that says the same as a rule with a lower id, once. */
export function findDuplicates(land: Land): Duplicate[] {
  return land.ranks.flatMap(rank => duplicatesIn(land, rank));
}

function duplicatesIn(land: Land, rank: Rank): Duplicate[] {
  /** By outcome: the first rule that no lead can match. Two of them match the same leads, though no box of theirs touches. */
  const unmatched = new Map<string, RulePlan>();
  return land.router.rules.slice(rank.from, rank.to).flatMap(copy => {
    if (copy.isDefault) return [];
    if (isEmpty(land, copy.index)) {
      const original = unmatched.get(copy.outcome);
      if (!original) unmatched.set(copy.outcome, copy);
      return original ? [{ original, copy }] : [];
    }
    const original = earlierLike(land, rank, copy).find(rule => sameLeads(land, rule.index, copy.index));
    return original ? [{ original, copy }] : [];
  });
}

/** Rules of the rank with a lower id, the same outcome, and perhaps a lead in common. */
function earlierLike({ rules, router }: Land, rank: Rank, copy: RulePlan): RulePlan[] {
  const near = rank.touching(rules[copy.index] ?? []).filter(index => index < copy.index);
  return near.flatMap(index => router.rules[index] ?? []).filter(rule => rule.outcome === copy.outcome);
}

/** A box holds some lead, but where it asks for segments that its own leads never have. */
const isEmpty = (land: Land, rule: number): boolean =>
  (land.rules[rule] ?? []).every(box => box.segments !== null && findLead(land, box, []) === null);

function sameLeads(land: Land, a: number, b: number): boolean {
  const [one, other] = [land.rules[a] ?? [], land.rules[b] ?? []];
  return inside(land, one, other) && inside(land, other, one);
}

const inside = (land: Land, boxes: readonly Box[], others: readonly Box[]): boolean =>
  boxes.every(box => findLead(land, box, others.map(blocker)) === null);
