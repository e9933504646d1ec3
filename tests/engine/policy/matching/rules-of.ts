import type { Condition } from '../../../../src/engine/policy/condition.ts';
import type { RulePlan } from '../../../../src/engine/policy/router.ts';

/** Rules with these conditions; what else a rule says is no matter of matching. */
export const rulesOf = (conditions: readonly Condition[]): RulePlan[] =>
  conditions.map((each, index) => ({
    id: `r${index}`,
    index,
    layer: 'l',
    layerIndex: 0,
    priority: 0,
    isDefault: each === null,
    condition: each,
    assign: { kind: 'queue', queue: 'q' },
    otherwise: null,
    outcome: '',
    layerEnd: conditions.length,
    rank: [0, conditions.length],
  }));
