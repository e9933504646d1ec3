/** A paper before it has a form: the same content for Markdown and for a page. Plain data. */
export interface Paper {
  readonly title: string;
  /** The one sentence for who reads no further. Holds no name from outside. */
  readonly headline: string;
  /** Which time it looks at. */
  readonly span: string;
  readonly facts: readonly Fact[];
  /** For leaders: one printed page. */
  readonly sections: readonly Section[];
  /** What stands behind it, each part on pages of its own. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** A figure that stands by itself, with its number of leads or what else it rests on. */
export interface Fact {
  readonly name: string;
  readonly figure: string;
  readonly note: string;
}

export interface Section {
  readonly title: string;
  /** How to read it. */
  readonly note: string;
  /** Said instead of an empty table. */
  readonly empty: string;
  readonly heads: readonly string[];
  /** Columns from the left that hold text; the others hold figures. */
  readonly text: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly chart?: IntervalChart;
}

/** Our own words; a name from outside; a sentence from outside; or our words with a judgement. */
export type Cell =
  | string
  | { readonly name: string }
  | { readonly says: string }
  | { readonly text: string; readonly tone: 'better' | 'worse' };

/** Shares with their 95 % intervals, this time and the time before. */
export interface IntervalChart {
  readonly says: string;
  readonly now: string;
  readonly before: string;
  readonly rows: readonly IntervalRow[];
}

export interface IntervalRow {
  readonly name: string;
  /** Our own word after the name. */
  readonly what?: string;
  readonly now: Interval | null;
  readonly before: Interval | null;
}

/** From 0 to 1. */
export interface Interval {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}
