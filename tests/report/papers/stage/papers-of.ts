import { checklist } from '../../../../src/engine/measure/papers/checklist/checklist.ts';
import { maturity } from '../../../../src/engine/measure/papers/maturity/maturity.ts';
import type { PaperFacts } from '../../../../src/engine/measure/papers/paper-facts.ts';
import { sourceTrend } from '../../../../src/engine/measure/papers/sources/source-trend.ts';
import { WEEK, weeklyFigures } from '../../../../src/engine/measure/papers/weekly/weekly-figures.ts';
import type { ReviewAction } from '../../../../src/engine/model/types.gen.ts';
import { checklistPaper } from '../../../../src/report/papers/checklist-paper.ts';
import { maturityPaper } from '../../../../src/report/papers/maturity-paper.ts';
import type { Paper } from '../../../../src/report/papers/paper.ts';
import { sourcesPaper } from '../../../../src/report/papers/sources-paper.ts';
import { weeklyPaper } from '../../../../src/report/papers/weekly/weekly-paper.ts';
import { BEGIN } from '../../../engine/measure/papers/quarter.ts';
import { aRouter, DAY } from '../../../engine/measure/stage/facts.ts';

/** The rules that the papers' leads are held against. */
export const router = aRouter('assignment: {p50: 1m, p90: 2m, breach: 5m}, response: {p90: 20m, breach: 30m}');

/** When all of these papers end. */
export const END = BEGIN + 8 * WEEK;

/** Every paper over the same facts, by its name. */
export function papersOf(facts: PaperFacts, actions: readonly ReviewAction[]): Record<string, Paper> {
  const trend = sourceTrend(router, facts, BEGIN + 4 * WEEK, { end: END, most: 28 * DAY });
  return {
    weekly: weeklyPaper(weeklyFigures(router, facts, actions, END)),
    checklist: checklistPaper(checklist(router, facts, actions, END)),
    maturity: maturityPaper(maturity(router, facts, { live: 1, rollbackReady: true }, actions, END), 'four weeks'),
    sources: sourcesPaper(trend, { sequence: 2, reading: true }),
  };
}
