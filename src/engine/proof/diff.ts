import type { Diff, DiffEstimate } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { type Budget, Meter, OverBudget } from './budget.ts';
import { escalationMoves, queueMoves, slaMoves } from './moves/content-moves.ts';
import type { Ending } from './moves/ending.ts';
import { levelsOf, type Ordering } from './moves/levels.ts';
import { isMove, movesOf } from './moves/moves-of.ts';
import { SAMPLE, sampleEndings } from './moves/sample.ts';
import { shareInterval } from './moves/share-interval.ts';
import { walk } from './moves/walk.ts';
import { makeSpace, type Space } from './space/space.ts';

/**
 * The exact difference of two policies: each move with its share of all leads and a lead that shows it. Beyond the
 * budget the moves are those of a sample, their shares are estimates, and `proof` is `not_proven`.
 */
export function diffPolicies(base: Router, head: Router, budget: Budget): Diff {
  const space = makeSpace([base, head]);
  const exact = walkWithin(space, budget);
  const endings = exact ?? sampleEndings(space);
  return {
    proof: exact ? 'proved' : 'not_proven',
    ...(exact ? {} : { estimate: estimateOf(endings.filter(ending => isMove(base, head, ending))) }),
    moves: movesOf(space, base, head, endings),
    sla_moves: slaMoves(base, head),
    escalation_moves: escalationMoves(base, head),
    queue_moves: queueMoves(base, head),
  };
}

/** All drawn leads that move, together: what is said even when no drawn lead moves at all. */
function estimateOf(moving: readonly Ending[]): DiffEstimate {
  const moved = moving.reduce((sum, { drawn = 0 }) => sum + drawn, 0);
  return { drawn: SAMPLE, moved, interval: shareInterval(moved, SAMPLE) };
}

/** The usual order of the fields gets half of the budget, two others a quarter each. */
const ORDERS: readonly (readonly [Ordering, number])[] = [
  ['by_use', 2],
  ['by_size', 4],
  ['as_declared', 4],
];

/** Null when no order was good enough. */
function walkWithin(space: Space, { nodes, milliseconds, clock }: Budget): Ending[] | null {
  for (const [ordering, part] of ORDERS) {
    try {
      const meter = new Meter({ nodes: nodes / part, milliseconds: milliseconds / part, clock });
      return walk(space, levelsOf(space, ordering), meter);
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
    }
  }
  return null;
}
