import type { Router, RulePlan } from '../../policy/router.ts';
import { areApart } from './apart.ts';
import { type Mutant, mutant } from './mutant.ts';

/** `priority` goes from -1000 to 1000. */
const HIGHEST = 1000;

/**
 * Each rule put above all others of its layer, where that can matter: some rule that now comes earlier has another
 * outcome, and nothing in their tests keeps the two apart.
 */
export function raisePriorities(router: Router): Mutant[] {
  return router.rules.flatMap(rule => {
    if (rule.isDefault) return [];
    const layer = router.rules.filter(other => other.layerIndex === rule.layerIndex && !other.isDefault);
    const to = Math.max(...layer.map(other => other.priority)) + 1;
    const overtaken = layer.filter(other => other.index < rule.index && contend(other, rule));
    if (overtaken.length === 0 || to > HIGHEST) return [];
    const says = `The rule ${rule.id} has priority ${to} instead of ${rule.priority}, so it comes before ${namesOf(overtaken)}.`;
    return [mutant('raise_priority', { group: 'rule', id: rule.id, path: ['priority'] }, rule.priority, to, says)];
  });
}

const contend = (a: RulePlan, b: RulePlan): boolean => a.outcome !== b.outcome && !areApart(a, b);

const MOST_NAMED = 3;

function namesOf(rules: readonly RulePlan[]): string {
  const named = rules.slice(0, MOST_NAMED).map(rule => rule.id);
  const rest = rules.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}
