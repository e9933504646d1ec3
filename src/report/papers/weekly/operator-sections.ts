import type { LatencyRow } from '../../../engine/measure/measures-of.ts';
import type { WeeklyFigures } from '../../../engine/measure/papers/weekly/weekly-figures.ts';
import { sayNumber, sayTime } from '../../../engine/measure/say-figure.ts';
import type { Cell, Section } from '../paper.ts';
import { intervalOf, percentileOf, shareOf } from '../say-interval.ts';

/** What operators look up: times, queues, faults, recovery and load. */
export const operatorSections = ({ measures }: WeeklyFigures): Section[] => [
  latencySection('Time to the first valid owner', measures.assignment),
  latencySection('Time from there to the first answer', measures.response),
  sourceSection(measures),
  queueSection(measures),
  recoverySection(measures),
  loadSection(measures),
];

type Measures = WeeklyFigures['measures'];

const named = (name: string | null): Cell => (name === null ? 'none' : { name });

const latencySection = (title: string, rows: readonly LatencyRow[]): Section => ({
  title,
  note: 'In the working time of the row, less pauses; leads that still wait count with their age. p50 needs 6 leads, p90 29. Spread: p90 over p50.',
  empty: 'No lead has this time.',
  heads: ['Segment', 'Source', 'p50', 'p90', 'Spread'],
  text: 2,
  rows: rows.map(({ segment, source, p50, p90, spread }) => [
    named(segment),
    named(source),
    percentileOf(p50),
    percentileOf(p90),
    spread === null ? '–' : sayNumber(spread),
  ]),
});

const sourceSection = ({ bySource }: Measures): Section => ({
  title: 'Faults by source',
  note: 'Of the leads of each source.',
  empty: 'No lead came in.',
  heads: ['Source', 'Fallback', 'No owner', 'Rules disagree', 'No rule could place it', 'Missing field'],
  text: 1,
  rows: bySource.map(({ of, fallback, unassigned, conflict, failedRule, missingField }) => [
    named(of),
    ...[fallback, unassigned, conflict, failedRule, missingField].map(shareOf),
  ]),
});

const queueSection = ({ queues }: Measures): Section => ({
  title: 'Queues',
  note: 'Leads that wait at the end of the week, and how long those stay that were there in it.',
  empty: 'No lead was in a queue.',
  heads: ['Queue', 'Waiting', 'Oldest', 'Stay p50', 'Stay p90'],
  text: 1,
  rows: queues.map(({ queue, waiting, oldest, p50, p90 }) => [
    { name: queue },
    String(waiting),
    waiting === 0 ? '–' : sayTime(oldest),
    percentileOf(p50),
    percentileOf(p90),
  ]),
});

const recoverySection = ({ recovery }: Measures): Section => ({
  title: 'Recovery',
  note: 'From an incident’s opening to its end; drills are left out.',
  empty: 'No incident was open.',
  heads: ['Kind', 'p50', 'p90'],
  text: 1,
  rows: recovery.map(({ category, p50, p90 }) => [{ name: category }, percentileOf(p50), percentileOf(p90)]),
});

const loadSection = ({ load, corrections, loops }: Measures): Section => ({
  title: 'Load',
  note: `Beside what the weights alone would give; absence and capacity move it in good faith. Moved by hand: ${intervalOf(corrections.leads)}; three times or more: ${loops.length}.`,
  empty: 'No team got a lead.',
  heads: ['Team', 'Rep', 'Weight', 'Leads', 'By weight'],
  text: 2,
  rows: load.map(({ team, rep, weight, leads, expected }) => [
    { name: team },
    { name: rep },
    String(weight),
    String(leads),
    sayNumber(expected),
  ]),
});
