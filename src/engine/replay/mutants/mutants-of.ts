import type { Router } from '../../policy/router.ts';
import { dropRules } from './drop-rule.ts';
import { emptyLists } from './empty-list.ts';
import { moveEdges } from './move-edge.ts';
import type { Mutant } from './mutant.ts';
import { negateTests } from './negate-test.ts';
import { raisePriorities } from './raise-priority.ts';
import { swapTargets } from './swap-target.ts';

/** Every small mistake that we know to make in a policy, kind by kind; some of them may not compile. */
export const mutantsOf = (router: Router): Mutant[] => [
  ...dropRules(router.policy),
  ...swapTargets(router.policy),
  ...moveEdges(router.policy),
  ...negateTests(router.policy),
  ...emptyLists(router.policy),
  ...raisePriorities(router),
];
