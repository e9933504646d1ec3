import type { Policy } from '../../engine/model/types.gen.ts';
import type { WrittenAs } from '../../engine/policy/written-as.ts';
import { type Hunk, isChanged } from './hunk.ts';

/** What decides leads beside the rules and is written otherwise: fields, segments, the precedence, lists. */
export function hunksBeside(before: Side, after: Side): Hunk[] {
  const lists = new Set([...before.policy.lists, ...after.policy.lists].map(({ id }) => id));
  const things = [
    ...(['lead', 'segment', 'precedence'] as const).map(group => [group, ''] as const),
    ...[...lists].map(id => ['list', id] as const),
  ];
  return things
    .map(([group, id]) => ({ before: before.written(group, id), after: after.written(group, id) }))
    .filter(isChanged);
}

/** One side of a change: its policy, and how that is written. */
export interface Side {
  readonly policy: Policy;
  readonly written: WrittenAs;
}
