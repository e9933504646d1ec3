import type { ReviewAction } from '../../../model/types.gen.ts';
import type { Router } from '../../../policy/router.ts';
import type { Instant } from '../../../time/instant.ts';
import { populationOf } from '../../population.ts';
import { promisesOf } from '../../promises.ts';
import { asOf } from '../as-of.ts';
import type { PaperFacts } from '../paper-facts.ts';
import { drillsRun } from './drills-run.ts';
import { exceptionsFalling } from './exceptions-falling.ts';
import { fixesPermanent } from './fixes-permanent.ts';
import { type Month, monthsBefore } from './month.ts';
import type { Answer, Asked } from './question.ts';
import { queuesExpire } from './queues-expire.ts';
import { targetsMet } from './targets-met.ts';

/** The five questions of each month. */
export const QUESTIONS = {
  targets_met: targetsMet,
  queues_expire: queuesExpire,
  exceptions_falling: exceptionsFalling,
  drills_run: drillsRun,
  fixes_permanent: fixesPermanent,
} as const satisfies Readonly<Record<string, (asked: Asked) => Answer>>;

export type Question = keyof typeof QUESTIONS;

export interface MonthAnswers {
  readonly month: Month;
  readonly leads: number;
  readonly answers: Readonly<Record<Question, Answer>>;
  /** How many were answered with no. */
  readonly nos: number;
}

export interface Checklist {
  readonly before: MonthAnswers;
  readonly now: MonthAnswers;
  /** Two or more of five were no in both months: mending single things no longer helps. */
  readonly structural: boolean;
}

/** So many times no in one month is too often. */
const TOO_OFTEN = 2;

/** Months whose rows are needed: the two that are asked about, and the one before them. */
export const CHECKLIST_MONTHS = 3;

/** The last two whole months before `at`, each as it was known at its own end. */
export function checklist(router: Router, facts: PaperFacts, actions: readonly ReviewAction[], at: Instant): Checklist {
  const months = monthsBefore(at, CHECKLIST_MONTHS);
  const ask = (i: number) => answersOf(router, facts, actions, months[i - 1], months[i]);
  const [before, now] = [ask(1), ask(2)];
  return { before, now, structural: before.nos >= TOO_OFTEN && now.nos >= TOO_OFTEN };
}

const NEVER: Month = { name: '', from: 0, to: 0 };

function answersOf(
  router: Router,
  facts: PaperFacts,
  actions: readonly ReviewAction[],
  earlier: Month = NEVER,
  month: Month = NEVER,
): MonthAnswers {
  const known = asOf(facts, month.to);
  const leadsOf = (one: Month) => populationOf(asOf(facts, one.to).leads, one).leads;
  const leads = leadsOf(month);
  const asked: Asked = { month, leads, before: leadsOf(earlier), facts: known, actions, book: promisesOf(router) };
  const answers = {
    targets_met: QUESTIONS.targets_met(asked),
    queues_expire: QUESTIONS.queues_expire(asked),
    exceptions_falling: QUESTIONS.exceptions_falling(asked),
    drills_run: QUESTIONS.drills_run(asked),
    fixes_permanent: QUESTIONS.fixes_permanent(asked),
  };
  const nos = Object.values(answers).filter(({ answer }) => answer === 'no').length;
  return { month, leads: leads.length, answers, nos };
}
