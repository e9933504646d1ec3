import type { Policy } from '../../model/types.gen.ts';
import { type Mutant, mutant } from './mutant.ts';

/** Each rule, taken away. */
export const dropRules = (policy: Policy): Mutant[] =>
  policy.rules.map(rule =>
    mutant('drop_rule', { group: 'rule', id: rule.id, path: [] }, rule, null, `The rule ${rule.id} is gone.`),
  );
