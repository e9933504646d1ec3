import { WEEK, weeklyFigures } from '../../engine/measure/papers/weekly/weekly-figures.ts';
import type { ReviewAction } from '../../engine/model/types.gen.ts';
import type { Router } from '../../engine/policy/router.ts';
import type { Paper } from '../../report/papers/paper.ts';
import { weeklyPaper } from '../../report/papers/weekly/weekly-paper.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import type { PaperName } from './paper-names.ts';
import { readFacts } from './read-facts.ts';

/** What a paper is made from. */
export interface Desk {
  readonly store: StoreReads;
  /** The rules that are live. */
  readonly router: Router;
  /** The end of the time that it looks at. */
  readonly end: Instant;
  readonly actions: readonly ReviewAction[];
}

/** A paper, and the figures that it was made from. */
export interface MadePaper {
  readonly paper: Paper;
  readonly figures: unknown;
}

/** Reads what a paper needs, and writes it. */
export async function makePaper(name: PaperName, desk: Desk): Promise<MadePaper> {
  switch (name) {
    case 'weekly':
      return weekly(desk);
  }
}

async function weekly({ store, router, end, actions }: Desk): Promise<MadePaper> {
  const facts = await readFacts(store, router, { from: end - 2 * WEEK, to: end });
  const figures = weeklyFigures(router, facts, actions, end);
  return { paper: weeklyPaper(figures), figures };
}
