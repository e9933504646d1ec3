import { h } from 'preact';
import type { Release, Rollout } from '../answers/releases.ts';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import { At } from '../parts/when.ts';
import { movedText } from './moved-text.ts';
import { predictedText } from './predicted-text.ts';
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
          columns: ['Of', 'Over', 'Began', 'Ended', 'Predicted to move', 'Seen to move at its last step', 'Why'],
          rows: rollouts.map(({ release, base, started_at, state, seen, why }) => [
            nameOf(release, known),
            nameOf(base, known),
            h(At, { at: started_at }),
            state === 'aborted' ? h('span', { class: 'bad' }, state) : state,
            predictedText(known.get(release)),
            movedText({ total: seen.candidate.leads, changed: seen.candidate.differs }),
            why ?? '',
          ]),
          none: '',
        }),
      );
