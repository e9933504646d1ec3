import type { Db } from '../tables.ts';

/** Keys of requests that were answered before. */
export type KeysReads = {};

export type KeysWrites = {};

export const keysReads = (_db: Db): KeysReads => ({});

export const keysWrites = (_db: Db): KeysWrites => ({});
