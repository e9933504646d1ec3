import type { Db } from '../tables.ts';

/** Messages on their way out: leases, attempts, dead letters. */
export type OutboxReads = {};

export type OutboxWrites = {};

export const outboxReads = (_db: Db): OutboxReads => ({});

export const outboxWrites = (_db: Db): OutboxWrites => ({});
