import type { Store, StoreUnit } from '../../../src/runtime/store/store.ts';
import type { Point } from './points.ts';

/** Ends this process if it is at the point that it is to be ended at. */
export type Reach = (point: Point) => void;

/** The store of a process that is to end at one of its own calls. */
export function deadlyStore(store: Store, reach: Reach): Store {
  return {
    ...store,
    transaction: async work => {
      const called = new Set<keyof StoreUnit>();
      const result = await store.transaction(async unit => {
        const done = await work(watched(unit, called, reach));
        if (called.has('addLead')) reach('before-commit');
        return done;
      });
      if (called.has('addLead')) reach('after-commit');
      if (called.has('claimMessages')) reach('message-claimed');
      if (called.has('addRelease')) reach('release-kept');
      if (called.has('setActive')) reach('pointer-moved');
      return result;
    },
  };
}

function watched(unit: StoreUnit, called: Set<keyof StoreUnit>, reach: Reach): StoreUnit {
  const some = async <T>(name: keyof StoreUnit, call: Promise<readonly T[]>): Promise<readonly T[]> => {
    const rows = await call;
    if (rows.length > 0) called.add(name);
    return rows;
  };
  const then = async (call: Promise<void>, point: Point): Promise<void> => {
    await call;
    reach(point);
  };
  return {
    ...unit,
    addLead: (...lead) => {
      called.add('addLead');
      return unit.addLead(...lead);
    },
    keepAnswer: (...answer) => then(unit.keepAnswer(...answer), 'answer-kept'),
    retryLater: (...entry) => then(unit.retryLater(...entry), 'queue-claimed'),
    claimClocks: async (now, limit) => {
      const rows = await some('claimClocks', unit.claimClocks(now, limit));
      if (rows.length > 0) reach('timer-claimed');
      return rows;
    },
    saveClocks: async clocks => {
      if (called.has('claimClocks')) reach('timer-fired');
      return unit.saveClocks(clocks);
    },
    claimMessages: wish => some('claimMessages', unit.claimMessages(wish)),
    setActive: active => {
      called.add('setActive');
      return then(unit.setActive(active), 'pointer-moving');
    },
    addRelease: (...release) => {
      called.add('addRelease');
      return then(unit.addRelease(...release), 'release-added');
    },
    addEvent: event => {
      if (event.kind === 'merged') called.add('addEvent');
      return unit.addEvent(event);
    },
    saveLife: async (...life) => {
      await unit.saveLife(...life);
      if (called.has('addEvent')) reach('merge-half');
    },
  };
}
