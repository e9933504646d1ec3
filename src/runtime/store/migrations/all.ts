import type { Migration } from 'kysely/migration';
import { up as firstHouse } from './0001-first-house.ts';
import { up as knownBefore } from './0002-known-before.ts';

/** Every migration under its number. A number that has shipped is never edited: a later one changes it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-house': { up: firstHouse },
  '0002-known-before': { up: knownBefore },
};
