import type { ReviewAction } from '../../engine/model/types.gen.ts';
import type { Router } from '../../engine/policy/router.ts';
import type { Paper } from '../../report/papers/paper.ts';
import type { ReleaseShelf } from '../releases/release-shelf.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** What papers are made from. */
export interface Desk {
  readonly store: StoreReads;
  readonly shelf: ReleaseShelf;
  /** The rules that are live. */
  readonly router: Router;
  /** The end of the time that is looked at. */
  readonly end: Instant;
  readonly actions: readonly ReviewAction[];
  /** `sources` alone: the sequence of the release; null: the latest that changed how leads are read. */
  readonly release: number | null;
}

/** A paper with the figures that it was made from, or why there is none. */
export type MadePaper =
  | { readonly ok: true; readonly paper: Paper; readonly figures: unknown }
  | { readonly ok: false; readonly says: string };
