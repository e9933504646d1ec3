import type { Db } from '../tables.ts';

/** Open breaches and faults, and the steps of their ladders. */
export type IncidentsReads = {};

export type IncidentsWrites = {};

export const incidentsReads = (_db: Db): IncidentsReads => ({});

export const incidentsWrites = (_db: Db): IncidentsWrites => ({});
