import { h } from 'preact';
import type { Load } from '../answers/roster.ts';
import { shareText } from '../parts/figures.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { count } from '../parts/words.ts';

interface Props {
  readonly loads: readonly Load[];
  readonly days: number;
}

/** What each member of a team got, beside what the weights say. */
export function Shares({ loads, days }: Props) {
  const teams = [...new Set(loads.map(({ team }) => team))];
  return h(
    Section,
    {
      title: 'Weights and actual shares',
      note: `Leads of the last ${days} days, by who holds them now. Absence, hours and capacity move a share in good faith.`,
    },
    teams.length === 0 ? h('p', { class: 'empty' }, 'No team has given out a lead yet.') : null,
    h(
      'div',
      { class: 'beside' },
      teams.map(team => h(TeamShares, { key: team, team, loads: loads.filter(load => load.team === team) })),
    ),
  );
}

function TeamShares({ team, loads }: { readonly team: string; readonly loads: readonly Load[] }) {
  const total = loads.reduce((sum, { leads }) => sum + leads, 0);
  return h(
    'details',
    { open: true },
    h('summary', {}, h('strong', {}, team), `: ${count(total, 'lead')}`),
    h(Table, {
      caption: `Members of ${team}`,
      columns: [
        'Rep',
        { head: 'Weight', number: true },
        { head: 'By weight', number: true },
        { head: 'Got', number: true },
        { head: 'Share', number: true },
      ],
      rows: loads.map(({ rep, weight, expected, leads }) => [
        rep,
        weight,
        expected.toFixed(1),
        leads,
        total === 0 ? '–' : shareText(leads / total),
      ]),
      none: '',
    }),
  );
}
