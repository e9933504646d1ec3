import { type ComponentChildren, h } from 'preact';

export interface Column {
  readonly head: string;
  readonly number?: boolean;
}

interface Props {
  /** What the table is, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly (string | Column)[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** Two short columns, which stay beside each other on a narrow screen. */
  readonly pairs?: boolean;
  /** Said in place of an empty table. */
  readonly none: string;
}

/** A table; on a narrow screen each row stands as a card, each cell with its column's name. */
export function Table({ caption, columns, rows, none, pairs = false }: Props) {
  if (rows.length === 0) return h('p', { class: 'empty' }, none);
  const heads = columns.map(column => (typeof column === 'string' ? { head: column } : column));
  const look = (n: number) => (heads[n]?.number ? 'number' : undefined);
  return h(
    'table',
    { class: pairs ? 'pairs' : undefined },
    h('caption', { class: 'unseen' }, caption),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        heads.map(({ head }, n) => h('th', { key: n, scope: 'col', class: look(n) }, head)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((cells, row) =>
        h(
          'tr',
          { key: row },
          cells.map((cell, n) => h('td', { key: n, 'data-head': heads[n]?.head, class: look(n) }, h('div', {}, cell))),
        ),
      ),
    ),
  );
}
