import { forgetAnswers } from '../queries/forget-answers.ts';
import { keepAnswer } from '../queries/keep-answer.ts';
import { readKeptAnswer } from '../queries/read-kept-answer.ts';
import type { KeptAnswer } from '../rows/keys.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Answers to requests that must not be carried out twice. */
export interface KeysReads {
  keptAnswer(key: string): Promise<KeptAnswer | null>;
}

export interface KeysWrites {
  keepAnswer(kept: KeptAnswer): Promise<void>;
  /** Lets go of the answers from before an instant; how many there were. */
  forgetAnswers(before: Instant): Promise<number>;
}

export const keysReads = (db: Db): KeysReads => ({ keptAnswer: key => readKeptAnswer(db, key) });

export const keysWrites = (db: Db): KeysWrites => ({
  keepAnswer: kept => keepAnswer(db, kept),
  forgetAnswers: before => forgetAnswers(db, before),
});
