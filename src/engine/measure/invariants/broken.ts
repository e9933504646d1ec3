/** The promises of the runtime that are looked for on its own store. */
export type InvariantCode =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I12'
  | 'I13'
  | 'I14';

/** A promise that the store shows broken. */
export interface Broken {
  readonly code: InvariantCode;
  /** What it is about: `lead:7`, `audit:12`, `source:demo`. Ids alone. */
  readonly at: string;
  /** The fact in one sentence. */
  readonly says: string;
  /** Why it matters, and what to do. */
  readonly why: string;
}

/** Says of one invariant what is broken; the reason is the same wherever it is. */
export const breaks =
  (code: InvariantCode, why: string) =>
  (at: string, says: string): Broken => ({ code, at, says, why });
