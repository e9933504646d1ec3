import { CHECKLIST_MONTHS, checklist } from '../../engine/measure/papers/checklist/checklist.ts';
import { monthsBefore } from '../../engine/measure/papers/checklist/month.ts';
import { WEEK, weeklyFigures } from '../../engine/measure/papers/weekly/weekly-figures.ts';
import { checklistPaper } from '../../report/papers/checklist-paper.ts';
import { weeklyPaper } from '../../report/papers/weekly/weekly-paper.ts';
import type { Desk, MadePaper } from './desk.ts';
import { makeMaturity } from './make-maturity.ts';
import { makeSources } from './make-sources.ts';
import type { PaperName } from './paper-names.ts';
import { readFacts } from './read-facts.ts';

/** Reads what a paper needs, and writes it. */
export async function makePaper(name: PaperName, desk: Desk): Promise<MadePaper> {
  switch (name) {
    case 'weekly':
      return makeWeekly(desk);
    case 'checklist':
      return makeChecklist(desk);
    case 'maturity':
      return makeMaturity(desk);
    case 'sources':
      return makeSources(desk);
  }
}

async function makeWeekly({ store, router, end, actions }: Desk): Promise<MadePaper> {
  const facts = await readFacts(store, router, { from: end - 2 * WEEK, to: end });
  const figures = weeklyFigures(router, facts, actions, end);
  return { ok: true, paper: weeklyPaper(figures), figures };
}

async function makeChecklist({ store, router, end, actions }: Desk): Promise<MadePaper> {
  const [first] = monthsBefore(end, CHECKLIST_MONTHS);
  const facts = await readFacts(store, router, { from: first?.from ?? end, to: end });
  const figures = checklist(router, facts, actions, end);
  return { ok: true, paper: checklistPaper(figures), figures };
}
