import type { AtomSet } from '../space/atom-set.ts';
import type { Box } from '../space/boxes.ts';

/** Part of the space, without a thought for segments: by field the atoms allowed, null where all are. */
export type Sets = readonly (AtomSet | null)[];

/** A box laid over a region: what of it is still to be asked. */
export interface Blanket {
  readonly sets: Sets;
  /** The fields by which it leaves part of the region bare. */
  readonly open: readonly number[];
}

/** How boxes lie over a region: those that touch it, or `whole` when one of them covers all of it. */
export type Cover = { readonly whole: true } | { readonly whole: false; readonly blankets: readonly Blanket[] };

export function layOver(region: Sets, boxes: Iterable<Box>): Cover {
  const blankets: Blanket[] = [];
  for (const { sets } of boxes) {
    const open = openFields(region, sets);
    if (open === null) continue;
    if (open.length === 0) return { whole: true };
    blankets.push({ sets, open });
  }
  return { whole: false, blankets };
}

/** Null when the box doesn't touch the region at all. */
function openFields(region: Sets, sets: Sets): number[] | null {
  const open: number[] = [];
  for (let field = 0; field < sets.length; field += 1) {
    const set = sets[field];
    if (!set) continue;
    const allowed = region[field];
    if (!allowed) open.push(field);
    else if (!set.meets(allowed)) return null;
    else if (!set.holds(allowed)) open.push(field);
  }
  return open;
}
