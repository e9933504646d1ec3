import { Fragment, h } from 'preact';
import type { LeadPlace } from '../../engine/model/types.gen.ts';
import { Card, Cards } from '../parts/card.ts';
import { shareText } from '../parts/figures.ts';
import { Table } from '../parts/table.ts';
import type { Replayed } from './questions.ts';

interface Props {
  readonly impact: NonNullable<Replayed>;
}

/** Changed leads that one list shows. */
const MOST_SHOWN = 20;

/** What the change would have done to past leads. */
export function ImpactView({ impact: { leads, changes } }: Props) {
  const { total, changed, direct, cascade, data } = leads;
  return h(
    Fragment,
    {},
    h(
      Cards,
      {},
      h(Card, {
        title: 'Past leads elsewhere',
        figure: changed,
        note: total === 0 ? 'no past leads' : `${shareText(changed / total)} of ${total}`,
        ...(changed > 0 ? { mood: 'wait' as const } : {}),
      }),
      h(Card, { title: 'By the rules themselves', figure: direct + data }),
      h(Card, { title: 'By what others left behind', figure: cascade, note: 'rotation and capacity' }),
    ),
    changes.length === 0
      ? null
      : h(Table, {
          caption: 'Past leads that go elsewhere',
          columns: ['Lead', 'How', 'Before', 'After'],
          rows: changes
            .slice(0, MOST_SHOWN)
            .map(({ lead_id, kind, from, to }) => [lead_id, kind, placeText(from), placeText(to)]),
          none: '',
        }),
    changes.length > MOST_SHOWN ? h('p', { class: 'note' }, `The first ${MOST_SHOWN} are shown.`) : null,
  );
}

const placeText = ({ owner, team, queue, rule }: LeadPlace): string =>
  `${owner ?? `queue ${queue}`}${team === null ? '' : ` of ${team}`}, by ${rule ?? 'no rule'}`;
