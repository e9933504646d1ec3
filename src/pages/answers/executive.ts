import type { Share } from '../parts/figures.ts';

/** Promises kept by segment, where leads waited, and the open trouble. */
export interface Executive {
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly leads: { readonly now: number; readonly before: number };
  readonly segments: readonly SegmentLine[];
  readonly impact: readonly Cell[];
  readonly troubles: readonly Trouble[];
}

export interface SegmentLine {
  readonly segment: string;
  readonly clock: 'assignment' | 'response';
  readonly kept: Share;
  readonly before: Share;
  readonly change: {
    readonly verdict: 'better' | 'worse' | 'not_shown';
    readonly difference: { readonly from: number; readonly to: number } | null;
  };
}

export interface Cell {
  readonly source: string | null;
  readonly segment: string | null;
  readonly leads: number;
  readonly late: number;
}

export interface Trouble {
  readonly category: string;
  readonly incidents: number;
  readonly oldest: string | null;
  readonly owners: readonly string[];
  readonly eta: string | null;
}
