import { h } from 'preact';
import { Section } from '../parts/section.ts';
import { Table } from '../parts/table.ts';
import type { Engine } from './engine.ts';
import type { Edited, Territories, TerritoryCell } from './questions.ts';
import { useEngineAnswer } from './use-engine-answer.ts';

interface Props {
  readonly engine: Engine;
  readonly edited: Edited;
  /** Puts a lead where leads are typed. */
  readonly onLead: (lead: object) => void;
}

/** Colours that can still be told apart; the name stands in each cell anyway. */
const HUES = 10;

/** Which places go to whom, segment by segment. */
export function TerritoryView({ engine, edited, onLead }: Props) {
  const { value, says } = useEngineAnswer(engine, { question: 'territories', asks: null, stamps: [edited], rest: 700 });
  if (value === null) return says === null ? null : h('p', { class: 'note' }, says);
  return h(
    Section,
    {
      title: 'Territories',
      note: 'Who gets a lead of which only place and segment are known. Each colour is one team, person or queue; a place by its code. Press a cell to put such a lead above and see why.',
    },
    h(Grid, { ...value, onLead }),
  );
}

const Grid = ({ segments, territories, onLead }: Territories & Pick<Props, 'onLead'>) => {
  const hues = huesOf(territories.flatMap(({ cells }) => cells));
  return h(
    'div',
    { class: 'territories' },
    h(Table, {
      caption: 'Places by segment: who gets their leads',
      columns: ['Places', ...segments],
      rows: territories.map(({ places, cells }) => [
        h('strong', {}, places.join(', ')),
        ...cells.map((cell, n) => h(Cell, { key: n, cell, hue: hues.get(cell?.place ?? '') ?? 0, onLead })),
      ]),
      none: 'No rule asks where a lead comes from.',
    }),
  );
};

/** One colour a place, in the order in which they first stand in the grid. */
function huesOf(cells: readonly (TerritoryCell | null)[]): ReadonlyMap<string, number> {
  const places = new Set(cells.flatMap(cell => (cell ? [cell.place] : [])));
  return new Map([...places].map((place, n) => [place, n % HUES]));
}

interface CellProps extends Pick<Props, 'onLead'> {
  readonly cell: TerritoryCell | null;
  readonly hue: number;
}

const Cell = ({ cell, hue, onLead }: CellProps) =>
  cell === null
    ? h('span', { class: 'soft' }, 'no such lead')
    : h(
        'button',
        { type: 'button', class: `territory hue-${hue}`, onClick: () => onLead(cell.lead) },
        cell.place,
        h('span', { class: 'note' }, cell.rule ?? 'no rule'),
      );
