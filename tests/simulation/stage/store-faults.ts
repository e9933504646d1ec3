import type { Store, StoreUnit } from '../../../src/runtime/store/store.ts';
import type { StoreFault } from './action.ts';

/** Trouble that is kept ready for the store, and how often it came. */
export interface StoreFaults {
  /** The fault after so many more calls or transactions; null: none waits. */
  waiting: { readonly fault: StoreFault; left: number } | null;
  /** Faults that came so far. */
  came: number;
  lastCame: StoreFault | null;
}

export const noFaults = (): StoreFaults => ({ waiting: null, came: 0, lastCame: null });

export class StoreTrouble extends Error {}

/** The store with trouble in its transactions. A fault comes once. */
export function withFaults(store: Store, faults: StoreFaults): Store {
  const strike = (fault: StoreFault): boolean => {
    const { waiting } = faults;
    if (waiting?.fault !== fault) return false;
    waiting.left -= 1;
    if (waiting.left >= 0) return false;
    Object.assign(faults, { waiting: null, came: faults.came + 1, lastCame: fault });
    return true;
  };
  const fragile = (unit: StoreUnit): StoreUnit =>
    new Proxy(unit, {
      get(target, name) {
        const call = target[name as keyof StoreUnit] as (...args: unknown[]) => Promise<unknown>;
        if (name === 'savepoint') return call;
        return (...args: unknown[]) =>
          strike('call_fails') ? Promise.reject(new StoreTrouble(`${String(name)} failed`)) : call(...args);
      },
    });
  return {
    ...store,
    transaction: async work => {
      const result = await store.transaction(async unit => {
        const done = await work(faults.waiting?.fault === 'call_fails' ? fragile(unit) : unit);
        if (strike('lost')) throw new StoreTrouble('the transaction was lost');
        return done;
      });
      if (strike('unknown')) throw new StoreTrouble('nobody knows whether it committed');
      return result;
    },
  };
}
