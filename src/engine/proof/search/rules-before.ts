import type { RulePlan } from '../../policy/router.ts';
import type { Box } from '../space/boxes.ts';
import type { Blocker } from './cover.ts';
import type { Land } from './land.ts';

/**
 * What keeps leads of some boxes from the place of a rule: every rule before it in its own layer, and each earlier layer
 * whose first match ends the chain. There a rule with `otherwise: next` lets its leads past the rules behind it in its
 * layer. `among` leaves out rules, as if they were not there.
 */
export function rulesBefore(
  land: Land,
  index: number,
  boxes: readonly Box[],
  among: (rule: RulePlan) => boolean = () => true,
): Blocker[] {
  const { rules } = land.router;
  const own = rules[index]?.layerIndex;
  const found: Blocker[] = [];
  for (const rank of land.ranks) {
    if (rank.from >= index) break;
    for (const i of rank.touching(boxes)) {
      const [rule, wall] = [rules[i], land.walls[i]];
      if (i >= index || !rule || !wall || !among(rule)) continue;
      for (const each of rule.layerIndex === own ? wall.inLayer : wall.beyond) found.push(each);
    }
  }
  return found;
}
