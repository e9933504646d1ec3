import type { Db } from '../tables.ts';

/** What overrides the roster, and what the sweeps look for. */
export type RosterReads = {};

export type RosterWrites = {};

export const rosterReads = (_db: Db): RosterReads => ({});

export const rosterWrites = (_db: Db): RosterWrites => ({});
