import { byteOrder } from '../model/place.ts';
import type { RepLoad } from '../model/types.gen.ts';

/** How many leads each rep gets before and after a change. */
export class Loads {
  private readonly reps = new Map<string, { before: number; after: number }>();

  add(before: string | null, after: string | null): void {
    if (before !== null) this.of(before).before += 1;
    if (after !== null) this.of(after).after += 1;
  }

  /** Reps who get a lead on either side, by id. */
  list(): RepLoad[] {
    return [...this.reps].map(([rep, load]) => ({ rep, ...load })).sort((a, b) => byteOrder(a.rep, b.rep));
  }

  private of(rep: string): { before: number; after: number } {
    const known = this.reps.get(rep);
    if (known) return known;
    const made = { before: 0, after: 0 };
    this.reps.set(rep, made);
    return made;
  }
}
