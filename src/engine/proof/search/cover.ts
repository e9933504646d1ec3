import type { AtomSet } from '../space/atom-set.ts';
import type { Box } from '../space/boxes.ts';

/** Part of the space, without a thought for segments: by field the atoms allowed, null where all are. */
export type Sets = readonly (AtomSet | null)[];

/** A box that keeps leads away, or lets them past the boxes behind it in its layer. */
export interface Blocker {
  readonly box: Box;
  /** A layer in which some rule lets leads past; null for a box that simply blocks. */
  readonly layer: number | null;
  /** Leads in this box go past the rest of its layer: it belongs to a rule with `otherwise: next`. */
  readonly passes: boolean;
}

export const blocker = (box: Box): Blocker => ({ box, layer: null, passes: false });

/** A blocker laid over a region: what of it is still to be asked. */
export interface Blanket {
  readonly sets: Sets;
  /** The fields by which it leaves part of the region bare. */
  readonly open: readonly number[];
  readonly layer: number | null;
  readonly passes: boolean;
}

/** The blockers that touch a region, in their order. */
export function layOver(region: Sets, blockers: Iterable<Blocker>): Blanket[] {
  const blankets: Blanket[] = [];
  for (const { box, layer, passes } of blockers) {
    const open = openFields(region, box);
    if (open === null) continue;
    if (open.length === 0 && layer === null) return [{ sets: box.sets, open, layer, passes }];
    blankets.push({ sets: box.sets, open, layer, passes });
  }
  return blankets;
}

/** Null when the box doesn't touch the region at all. */
function openFields(region: Sets, { sets, asked }: Box): number[] | null {
  const open: number[] = [];
  for (const field of asked) {
    const [set, allowed] = [sets[field], region[field]];
    if (!set) continue;
    if (!allowed) open.push(field);
    else if (!set.meets(allowed)) return null;
    else if (!set.holds(allowed)) open.push(field);
  }
  return open;
}
