import type { Claim } from '../../../src/runtime/store/rows/outbox.ts';
import type { Store, StoreUnit } from '../../../src/runtime/store/store.ts';

/** The store with somebody who looks on: a worker that lost its claim must not get anything written. */
export function withWitness(store: Store, complaints: string[]): Store {
  const watched = async (unit: StoreUnit, claim: Claim, mark: () => Promise<boolean>): Promise<boolean> => {
    const before = await unit.message(claim.n);
    const marked = await mark();
    if (marked && before?.token !== claim.token) complaints.push(`message ${claim.n} was marked by who had lost it`);
    return marked;
  };
  // Above the unit, not a copy of it: there are some fifteen thousand units in a month.
  const watchedUnit = (unit: StoreUnit): StoreUnit =>
    Object.assign(Object.create(unit) as StoreUnit, {
      markSent: (claim, at) => watched(unit, claim, () => unit.markSent(claim, at)),
      markFailed: (claim, failed) => watched(unit, claim, () => unit.markFailed(claim, failed)),
    } satisfies Partial<StoreUnit>);
  return { ...store, transaction: work => store.transaction(unit => work(watchedUnit(unit))) };
}
