import type { Db } from '../tables.ts';

/** What happened to leads after their first decision. */
export type EventsReads = {};

export type EventsWrites = {};

export const eventsReads = (_db: Db): EventsReads => ({});

export const eventsWrites = (_db: Db): EventsWrites => ({});
