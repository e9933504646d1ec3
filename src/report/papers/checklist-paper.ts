import {
  type Checklist,
  type MonthAnswers,
  QUESTIONS,
  type Question,
} from '../../engine/measure/papers/checklist/checklist.ts';
import type { Answer } from '../../engine/measure/papers/checklist/question.ts';
import type { Cell, Fact, Paper } from './paper.ts';

const WORDS: Readonly<Record<Question, string>> = {
  targets_met: 'Are p90 targets met?',
  queues_expire: 'Do queues pass leads on to people in time?',
  exceptions_falling: 'Is each kind of exception falling?',
  drills_run: 'Are drills run, and passed?',
  fixes_permanent: 'Do reviews end in permanent fixes?',
};

/** The five monthly questions, answered from data. */
export function checklistPaper(list: Checklist): Paper {
  const { before, now } = list;
  const questions = Object.keys(QUESTIONS) as Question[];
  return {
    title: 'Monthly checklist',
    headline: headlineOf(list),
    span: `${before.month.name} and ${now.month.name}, months of UTC; each as it was known at its own end`,
    facts: [factOf(now), factOf(before)],
    sections: [
      {
        title: 'Five questions',
        note: 'Not shown: too little happened, or chance alone may have done it; it counts as neither yes nor no.',
        empty: '',
        heads: ['Question', before.month.name, now.month.name, 'Why'],
        text: 4,
        rows: questions.map(question => [
          WORDS[question],
          answerOf(before.answers[question]),
          answerOf(now.answers[question]),
          now.answers[question].says,
        ]),
      },
    ],
    parts: [],
  };
}

function headlineOf({ before, now, structural }: Checklist): string {
  if (structural)
    return `Structural intervention: ${before.nos} and ${now.nos} of 5 were no in two months running, so mending single things no longer helps.`;
  if (now.nos === 0) return `No question of ${now.month.name} was answered with no.`;
  const next = now.nos > 1 ? ' The same again next month asks for a structural intervention.' : '';
  return `${now.nos} of 5 ${now.nos === 1 ? 'question was' : 'questions were'} answered with no in ${now.month.name}.${next}`;
}

const factOf = ({ month, nos, leads }: MonthAnswers): Fact => ({
  name: `No in ${month.name}`,
  figure: `${nos} of 5`,
  note: `${leads} leads`,
});

function answerOf({ answer }: Answer): Cell {
  switch (answer) {
    case 'yes':
      return { text: 'yes', tone: 'better' };
    case 'no':
      return { text: 'no', tone: 'worse' };
    case 'not_shown':
      return 'not shown';
  }
}
