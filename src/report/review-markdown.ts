import type { Counted, Course } from '../engine/release/review/figure.ts';
import { openQuestions } from '../engine/release/review/open-questions.ts';
import type { MovedGroup, Review } from '../engine/release/review/review.ts';
import { code, markdownTable, prose } from './markdown.ts';

/** A review as a file for a pull request: what was expected, what came of it, and what people have to answer. */
export function reviewMarkdown(review: Review): string {
  const { business, technical } = openQuestions(review);
  return `${[
    `# Review of release ${review.release}`,
    `${review.happened.leads.total} leads came while it was live; the prediction looked at ${review.predicted.leads.total}.`,
    '## Moves: predicted and happened',
    'A lead moves when owner, team or queue differ from what the rules before would have given.',
    markdownTable(['group', 'predicted', 'happened', 'so'], review.groups.map(groupRow)),
    '## What improved',
    figures(review, 'better'),
    '## What got worse',
    figures(review, 'worse'),
    '## The other figures',
    figures(review, 'no_difference', 'too_few'),
    '## Guards over time',
    list(review.moments.map(({ at, what, says }) => `${at} ${prose(what)}${says === '' ? '' : `: ${prose(says)}`}`)),
    list(review.guards.map(({ guard, state, says }) => `${code(guard)}: ${prose(state)}. ${prose(says)}`)),
    ...experiments(review),
    ...(review.idleRules.length === 0 ? [] : ['## Rules that decided no lead', list(review.idleRules.map(code))]),
    '## Open questions for business owners',
    list(business.map(prose)),
    '## Open questions for technical owners',
    list(technical.map(prose)),
  ].join('\n\n')}\n`;
}

const groupRow = ({ part, name, predicted, happened, differs }: MovedGroup): string[] => [
  part === 'all' ? name : `${part} ${code(name)}`,
  share(predicted),
  share(happened),
  DIFFERS[differs],
];

const DIFFERS = {
  more: 'more than predicted',
  fewer: 'fewer than predicted',
  no_difference: 'as predicted',
  too_few: 'too few leads to tell',
} as const;

function figures({ judged }: Review, ...courses: readonly Course[]): string {
  const rows = judged.filter(({ course }) => courses.includes(course));
  if (rows.length === 0) return 'Nothing that the figures show.';
  return markdownTable(
    ['figure', 'before', 'since', 'so'],
    rows.map(({ name, before, after, course }) => [prose(name), share(before), share(after), COURSES[course]]),
  );
}

const COURSES: Readonly<Record<Course, string>> = {
  better: 'better',
  worse: 'worse',
  no_difference: 'no difference beyond chance',
  too_few: 'too few leads to tell',
};

const experiments = ({ experiments: all }: Review): string[] =>
  all.length === 0
    ? []
    : [
        '## Experiments',
        list(all.map(({ experiment: { id, measure }, shows }) => `${code(id)}, ${prose(measure)}: ${prose(shows)}`)),
      ];

const share = ({ k, n }: Counted): string =>
  n === 0 ? 'no lead' : `${Math.round((k / n) * 1000) / 10} % (${k} of ${n})`;

const list = (lines: readonly string[]): string =>
  lines.length === 0 ? 'None.' : lines.map(line => `- ${line}`).join('\n');
