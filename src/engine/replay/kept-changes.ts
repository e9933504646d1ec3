import type { LeadChange } from '../model/types.gen.ts';

/** Changed leads that are told one by one; beyond them only counts. */
export const CHANGES_KEPT = 1000;

/** The changed leads that a report tells: what the change itself moves comes first, cascades take the room that is left. */
export class KeptChanges {
  private readonly own: LeadChange[] = [];
  private readonly cascades: LeadChange[] = [];

  add(change: LeadChange): void {
    const kept = change.kind === 'cascade' ? this.cascades : this.own;
    if (kept.length < CHANGES_KEPT) kept.push(change);
  }

  /** Each kind in the order of the input. */
  list(): LeadChange[] {
    return [...this.own, ...this.cascades].slice(0, CHANGES_KEPT);
  }
}
