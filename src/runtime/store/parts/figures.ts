import type { Db } from '../tables.ts';

/** Rows that measures and alerts are made from. */
export type FiguresReads = {};

export type FiguresWrites = {};

export const figuresReads = (_db: Db): FiguresReads => ({});

export const figuresWrites = (_db: Db): FiguresWrites => ({});
