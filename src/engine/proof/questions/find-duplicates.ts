import type { RulePlan } from '../../policy/router.ts';
import { blocker } from '../search/cover.ts';
import { findLead, type Land } from '../search/land.ts';
import { type Box, touch } from '../space/boxes.ts';
import { pairsAsNodes } from './pairs-as-nodes.ts';

/** Two rules of one layer, priority, outcome and set of leads. */
export interface Duplicate {
  /** The lower id. */
  readonly original: RulePlan;
  readonly copy: RulePlan;
}

/** Each rule that says the same as a rule with a lower id, once. */
export function findDuplicates(land: Land): Duplicate[] {
  return land.router.rules.flatMap(copy => {
    if (copy.isDefault) return [];
    land.meter.spend(pairsAsNodes(copy.index - copy.rank[0]));
    const earlier = land.router.rules.slice(copy.rank[0], copy.index).filter(rule => rule.outcome === copy.outcome);
    const original = earlier.find(rule => sameLeads(land, rule.index, copy.index));
    return original ? [{ original, copy }] : [];
  });
}

/** Most pairs have no lead in common, and are told apart by their boxes alone. */
function sameLeads(land: Land, a: number, b: number): boolean {
  const [one, other] = [land.rules[a] ?? [], land.rules[b] ?? []];
  const apart = !one.some(box => other.some(each => touch(box, each)));
  if (apart) return isEmpty(land, one) && isEmpty(land, other);
  return inside(land, one, other) && inside(land, other, one);
}

const isEmpty = (land: Land, boxes: readonly Box[]): boolean => inside(land, boxes, []);

const inside = (land: Land, boxes: readonly Box[], others: readonly Box[]): boolean =>
  boxes.every(box => findLead(land, box, others.map(blocker)) === null);
