import type { Finding, Impact, Move, Policy, Witness } from '../../engine/model/types.gen.ts';
import type { Explanation } from '../answers/explanation.ts';

/** A file of rules as text. */
export interface PolicyFile {
  readonly path: string;
  readonly text: string;
}

/** What the page may ask of the engine, by name: what it hands over and what it gets. */
export interface Questions {
  /** Begins: `base` is compared with, `head` is shown and may be edited. */
  readonly open: { readonly asks: { readonly base: Policy; readonly head: Policy }; readonly gets: Opened };
  /** Puts an edited text in the place of one of the files. */
  readonly edit: { readonly asks: PolicyFile; readonly gets: Edited };
  /** Decides a lead by both. */
  readonly decide: { readonly asks: Typed; readonly gets: Decided };
  /** Every finding, proofs included, and the exact moves. Takes seconds on many rules. */
  readonly prove: { readonly asks: null; readonly gets: Proved };
  /** What the change does to past leads. */
  readonly replay: { readonly asks: readonly object[]; readonly gets: Replayed };
  /** Source by segment: what is promised, and where past leads go. */
  readonly matrix: { readonly asks: readonly object[]; readonly gets: Matrix };
  /** Who gets the leads of which places. */
  readonly territories: { readonly asks: null; readonly gets: Territories };
}

export type Question = keyof Questions;
export type Asks<Q extends Question> = Questions[Q]['asks'];
export type Gets<Q extends Question> = Questions[Q]['gets'];

export interface Opened extends Edited {
  readonly files: readonly PolicyFile[];
  /** Ids of all rules, for "why not". */
  readonly rules: readonly string[];
}

export interface Edited {
  /** What keeps it from being rules at all; empty: it compiles. */
  readonly findings: readonly Finding[];
  /** True when both sides are the same policy. */
  readonly same: boolean;
}

export interface Typed {
  /** One lead as JSON, as somebody typed it. */
  readonly text: string;
  /** The time of the decision where the lead has none, in epoch milliseconds. */
  readonly now: number;
  /** A rule: why did it not take the lead? Empty: no question. */
  readonly whyNot: string;
}

export type Decided =
  | { readonly ok: true; readonly before: Explanation; readonly after: Explanation | null }
  | { readonly ok: false; readonly says: string };

export interface Proved {
  readonly findings: readonly Finding[];
  readonly proof: 'proved' | 'not_proven';
  readonly moves: readonly Move[];
  readonly movesProof: 'proved' | 'not_proven';
}

export type Replayed = Pick<Impact, 'leads' | 'changes' | 'load'> | null;

export interface Matrix {
  readonly sources: readonly string[];
  readonly segments: readonly string[];
  /** By source, then by segment. */
  readonly cells: readonly (readonly MatrixCell[])[];
}

export interface MatrixCell {
  /** The SLA row; null where none holds. */
  readonly sla: string | null;
  /** Past leads of the cell. */
  readonly leads: number;
  /** Teams, owners' rules and queues that took them, the most frequent first. */
  readonly places: readonly { readonly place: string; readonly leads: number }[];
}

export interface Territories {
  readonly segments: readonly string[];
  readonly territories: readonly Territory[];
}

/** Places whose leads are treated alike. */
export interface Territory {
  readonly places: readonly string[];
  /** By segment; null where no lead of these places can be of that segment. */
  readonly cells: readonly (TerritoryCell | null)[];
}

export interface TerritoryCell {
  /** In words: `team north`. */
  readonly place: string;
  readonly rule: string | null;
  /** The plainest lead of the cell, as it can be typed. */
  readonly lead: Witness;
}
