import type { ReviewAction } from '../engine/model/types.gen.ts';
import type { Paper } from '../report/papers/paper.ts';

/** What a paper is asked for with. */
export interface PaperAsked {
  /** RFC 3339; default: now. */
  readonly at?: string;
  readonly actions?: readonly ReviewAction[];
  /** `sources`: the sequence of the release to look around. */
  readonly release?: number;
}

/** `POST /v1/papers/:paper`. */
export interface RuntimePaper {
  readonly paper: Paper;
  /** Keys in snake case. */
  readonly figures: unknown;
}
