import { h } from 'preact';
import type { Release, Rollout } from '../answers/releases.ts';
import { Table } from '../parts/table.ts';
import { movedText } from './moved-text.ts';

interface Props {
  readonly predicted: NonNullable<Release['predicted']>;
  readonly seen: Rollout['seen']['candidate'];
}

/** What the deploy expected of a release, and what its leads did so far. */
export const PredictedBeside = ({ predicted, seen }: Props) => [
  h('h3', { key: 'title' }, 'Predicted beside actual'),
  h(
    'p',
    { key: 'note', class: 'note' },
    'A lead moves when it goes elsewhere than the release before would send it. Predicted on past leads, by the team that had them; seen on the leads of this step.',
  ),
  h(Table, {
    key: 'table',
    caption: 'Moves, predicted and seen',
    columns: ['Leads', 'Predicted to move', 'Seen to move'],
    rows: [
      [h('strong', {}, 'All'), movedText(predicted.leads), movedText({ total: seen.leads, changed: seen.differs })],
      ...predicted.teams
        .filter(({ changed }) => changed > 0)
        .map(({ team, ...counts }) => [`team ${team}`, movedText(counts), '–']),
    ],
    none: '',
  }),
];
