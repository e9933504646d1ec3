import { type Budget, DEFAULT_NODES } from '../src/engine/proof/budget.ts';

/** What a proof may take on a command line: an adversarial policy ends as `not_proven`, never as a hang. */
export const proofBudget = (): Budget => ({
  nodes: DEFAULT_NODES,
  milliseconds: 20_000,
  clock: () => performance.now(),
});
