import { h } from 'preact';
import type { ShownClock } from '../answers/lead.ts';
import { lengthText } from '../parts/figures.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { At, Due } from '../parts/when.ts';

interface Props {
  readonly clocks: readonly ShownClock[];
}

/** What was promised for this lead, and how it stands. */
export const Clocks = ({ clocks }: Props) =>
  h(
    Section,
    { title: 'Clocks', note: 'Times are working time of the row’s calendar.' },
    h(Table, {
      caption: 'Clocks',
      columns: ['Clock', 'State', 'Promised', 'Took', 'Due', 'Row', 'Calendar'],
      rows: clocks.map(clock => [
        h('strong', {}, clock.clock),
        clock.breached_at === null ? clock.state : h('span', { class: 'bad' }, `${clock.state}, broken`),
        secondsText(clock.target_s),
        secondsText(clock.elapsed_s),
        dueOf(clock),
        clock.sla ?? '–',
        clock.calendar,
      ]),
      none: 'Nothing was promised.',
    }),
  );

const secondsText = (seconds: number | null): string => (seconds === null ? '–' : lengthText(seconds * 1000));

function dueOf({ state, due_at }: ShownClock) {
  if (due_at === null) return '–';
  return state === 'running' ? h(Due, { at: due_at }) : h(At, { at: due_at });
}
