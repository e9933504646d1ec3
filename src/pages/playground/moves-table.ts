import { h } from 'preact';
import type { Move, MoveSide } from '../../engine/model/types.gen.ts';
import { shareText } from '../parts/figures.ts';
import { Table } from '../parts/table.ts';

interface Props {
  readonly moves: readonly Move[];
}

/** Moves that one list shows. */
const MOST_SHOWN = 30;

/** Each group of leads that goes elsewhere, with one lead that shows it. */
export const MovesTable = ({ moves }: Props) => [
  h(Table, {
    key: 'table',
    caption: 'Moves',
    columns: ['From', 'To', { head: 'Of all possible leads', number: true }, 'For example'],
    rows: moves
      .slice(0, MOST_SHOWN)
      .map(({ from, to, share, witness }) => [
        sideText(from),
        sideText(to),
        shareText(share),
        h('code', {}, JSON.stringify(witness)),
      ]),
    none: 'No lead moves.',
  }),
  moves.length > MOST_SHOWN ? h('p', { key: 'rest', class: 'note' }, `and ${moves.length - MOST_SHOWN} more.`) : null,
];

function sideText({ rule, assign, then = [] }: MoveSide): string {
  const [kind, name] = Object.entries(assign)[0] ?? ['', ''];
  const rest = then.length === 0 ? '' : `, then ${then.map(link => link.rule ?? 'the fallback queue').join(', ')}`;
  return `${rule ?? 'no rule'}: ${kind} ${name}${rest}`;
}
