import { countText } from '../../engine/gate/say-share.ts';
import { READING_FAULTS, type SourceLine, type SourceTrend } from '../../engine/measure/papers/sources/source-trend.ts';
import { EXCEPTION_WORDS } from './exception-words.ts';
import type { Cell, Paper, Section } from './paper.ts';
import { faultChangeOf, intervalIn, minuteOf, shareOf, spanOf } from './say-interval.ts';

/** A release that changed how leads are read; its sequence. */
export interface ChangedBy {
  readonly sequence: number;
  /** False when the release asked for changed nothing about how leads are read. */
  readonly reading: boolean;
}

/** Exceptions by source before and after a release. */
export function sourcesPaper(trend: SourceTrend, { sequence, reading }: ChangedBy): Paper {
  const { before, after, sources } = trend;
  const sum = (side: 'before' | 'after') => sources.reduce((total, { leads }) => total + leads[side], 0);
  const count = (verdict: string) => sources.filter(({ any }) => any.change.verdict === verdict).length;
  const what = reading ? 'changed how leads are read' : 'changed nothing about how leads are read';
  return {
    title: 'Sources',
    headline: `Release ${sequence} ${what}: of ${sources.length} sources ${count('lower')} show fewer exceptions after it, ${count('higher')} more.`,
    span: `${spanOf(before)}, beside as long after release ${sequence} of ${minuteOf(after.from)}. Behind each share stands the number of leads it rests on`,
    facts: [
      { name: 'Leads before', figure: countText(sum('before')), note: `${sources.length} sources` },
      { name: 'Leads after', figure: countText(sum('after')), note: `${sources.length} sources` },
    ],
    sections: [allSection(sources), ...READING_FAULTS.map(kind => faultSection(kind, sources))],
    parts: [],
  };
}

const nameOf = (source: string | null): Cell => (source === null ? 'not declared' : { name: source });

const HEADS = ['Source', 'Before', 'After', 'Change'];

const allSection = (sources: readonly SourceLine[]): Section => ({
  title: 'Leads with any exception, by source',
  note: 'Any of those below; a lead counts once. A change beside a release is no proof that the release made it.',
  empty: 'No lead came in around the release.',
  heads: HEADS,
  text: 1,
  rows: sources.map(({ source, any }) => [nameOf(source), shareOf(any.before), shareOf(any.now), faultChangeOf(any)]),
  chart: {
    says: 'Share of leads with an exception by source, before and after; the table below holds the same figures.',
    now: 'after',
    before: 'before',
    rows: sources.map(({ source, any }) => ({
      name: source ?? 'not declared',
      now: intervalIn(any.now),
      before: intervalIn(any.before),
    })),
  },
});

const faultSection = (kind: (typeof READING_FAULTS)[number], sources: readonly SourceLine[]): Section => ({
  title: `By source: ${EXCEPTION_WORDS[kind]}`,
  note: 'Of the leads of each source.',
  empty: 'No lead came in around the release.',
  heads: HEADS,
  text: 1,
  rows: sources.map(({ source, faults }) => [
    nameOf(source),
    shareOf(faults[kind].before),
    shareOf(faults[kind].now),
    faultChangeOf(faults[kind]),
  ]),
});
