import { CompiledQuery, type QueryResult } from 'kysely';
import type { Db } from './tables.ts';

/**
 * Runs a statement by its text, for the few that each lead needs: building and compiling the same statement from parts
 * takes three times as long as running it.
 */
export const runText = <Row>(db: Db, text: string, values: readonly Value[] = []): Promise<QueryResult<Row>> =>
  db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));

/** What a column holds. */
export type Value = string | number | null;

/** `insert into` these columns, one question mark each. */
export const insertText = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
