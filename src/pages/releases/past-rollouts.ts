import { h } from 'preact';
import type { Release, Rollout } from '../answers/releases.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { At } from '../parts/when.ts';
import { nameOf } from './release-name.ts';

interface Props {
  readonly rollouts: readonly Rollout[];
  readonly known: ReadonlyMap<string, Release>;
}

/** Rollouts that are over, and why they ended as they did. */
export const PastRollouts = ({ rollouts, known }: Props) =>
  rollouts.length === 0
    ? null
    : h(
        Section,
        { title: 'Past rollouts' },
        h(Table, {
          caption: 'Past rollouts, the latest first',
          columns: ['Of', 'Over', 'Began', 'Ended', 'Leads at its last step', 'Went elsewhere', 'Why'],
          rows: rollouts.map(({ release, base, started_at, state, seen, why }) => [
            nameOf(release, known),
            nameOf(base, known),
            h(At, { at: started_at }),
            state === 'aborted' ? h('span', { class: 'bad' }, state) : state,
            seen.candidate.leads,
            seen.candidate.differs,
            why ?? '',
          ]),
          none: '',
        }),
      );
