import type { Witness } from '../../model/types.gen.ts';
import { matches } from '../../policy/condition.ts';
import { readDuration } from '../../time/duration.ts';
import { findLead, type Land } from '../search/land.ts';
import { AtomSet } from '../space/atom-set.ts';
import { boxesOf, makeBox, meetBoxes } from '../space/boxes.ts';
import { witnessOf } from '../witness.ts';
import type { PlannedInvariant } from './invariant-conditions.ts';

/** An SLA row that promises less than an invariant asks, and a lead to which it applies. */
export interface LatePromise {
  readonly by: string;
  readonly witness: Witness;
}

/**
 * Rows that apply to leads of the invariant and whose assignment may take longer than `within`, or is not promised.
 * Durations are compared as the row's own clock counts them: a row with a work calendar promises working time.
 */
export function findLatePromises(land: Land, { invariant, when }: PlannedInvariant, within: string): LatePromise[] {
  const { router, space } = land;
  const limit = lengthOf(within);
  const sources = [...router.policy.sources.map(source => source.id), null];
  const late = new Map<string, LatePromise>();
  for (const [index, segment] of router.segments.entries())
    for (const source of sources) {
      const row = router.targets(source, segment.id);
      const by = row ? `the SLA row ${row.id}` : 'no SLA row';
      if (late.has(by) || lengthOf(row?.assignment?.breach) <= limit) continue;
      const point = leadOf(land, when, source, index);
      if (!point) continue;
      const witness = witnessOf(
        space,
        point,
        ([seen]) =>
          seen !== undefined &&
          matches(when, seen.keys) &&
          (router.targets(seen.source, seen.segment)?.id ?? null) === (row?.id ?? null),
        `invariant ${invariant.id}`,
      );
      late.set(by, { by, witness });
    }
  return [...late.values()];
}

/** Milliseconds of a duration; what is not promised takes for ever. */
function lengthOf(duration: string | undefined): number {
  const read = duration === undefined ? null : readDuration(duration);
  return read ? read.ms : Number.POSITIVE_INFINITY;
}

function leadOf(land: Land, when: PlannedInvariant['when'], source: string | null, segment: number) {
  const { space, router } = land;
  const sets = space.fields.map(({ id, atoms }) =>
    id === 'source' ? AtomSet.where(atoms.length, atom => (atoms[atom]?.keys[0] ?? null) === source) : null,
  );
  const cell = makeBox(sets, AtomSet.of(router.segments.length, [segment]));
  for (const box of boxesOf(space, 0, when)) {
    const asked = meetBoxes(box, cell);
    const point = asked && findLead(land, asked, []);
    if (point) return point;
  }
  return null;
}
