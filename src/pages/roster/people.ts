import { h } from 'preact';
import type { Rep } from '../answers/roster.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';

interface Props {
  readonly reps: readonly Rep[];
}

/** Every rep; those who are not here first, then the fullest. */
export const People = ({ reps }: Props) =>
  h(
    Section,
    { title: 'People' },
    h(Table, {
      caption: 'Reps with presence and load',
      columns: ['Rep', 'Presence', { head: 'Open leads', number: true }, 'Load', 'Teams', 'Away', 'Override'],
      rows: reps
        .toSorted(byInterest)
        .map(rep => [
          h('strong', {}, rep.rep),
          rep.presence === 'here' ? 'here' : h('span', { class: 'tag' }, rep.presence),
          rep.open,
          h(LoadBar, rep),
          rep.teams.join(', '),
          rep.away.map(({ from, to }) => `${from} to ${to}`).join(', '),
          rep.overrides
            .map(
              ({ field, value, until, reason }) =>
                `${field}: ${JSON.stringify(value)} until ${until.slice(0, 10)} (${reason})`,
            )
            .join('; '),
        ]),
      none: 'The live rules know no rep.',
    }),
  );

const byInterest = (a: Rep, b: Rep): number =>
  Number(a.presence === 'here') - Number(b.presence === 'here') ||
  fullness(b) - fullness(a) ||
  (a.rep < b.rep ? -1 : 1);

const fullness = ({ open, capacity }: Rep): number => (capacity === null || capacity === 0 ? 0 : open / capacity);

const WIDTH = 90;

function LoadBar(rep: Rep) {
  const { open, capacity } = rep;
  if (capacity === null) return h('span', { class: 'soft' }, 'no limit');
  const full = open >= capacity;
  return h(
    'div',
    { class: 'bar' },
    h(
      'svg',
      { viewBox: `0 0 ${WIDTH} 12`, width: WIDTH, height: 12, 'aria-hidden': true },
      h('rect', { class: 'bar-all', width: WIDTH, height: 12, rx: 3 }),
      h('rect', { class: full ? 'bar-full' : 'bar-is', width: Math.min(1, fullness(rep)) * WIDTH, height: 12, rx: 3 }),
    ),
    h('span', { class: full ? 'bad' : 'note' }, `${open} of ${capacity}`),
  );
}
