import type { SharedReads } from './store.ts';

/**
 * A store as it was at one moment, however long `work` reads. Only for a connection of its own: where others share it,
 * they wait.
 */
export const oneMoment = <T>(store: SharedReads, work: (still: SharedReads) => Promise<T>): Promise<T> =>
  store.atOneMoment(reads => work({ ...reads, atOneMoment: part => part(reads) }));
