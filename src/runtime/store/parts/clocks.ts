import type { Db } from '../tables.ts';

/** The running promises of each lead, and their timers. */
export type ClocksReads = {};

export type ClocksWrites = {};

export const clocksReads = (_db: Db): ClocksReads => ({});

export const clocksWrites = (_db: Db): ClocksWrites => ({});
