import { countText, percentOf } from '../../../engine/gate/say-share.ts';
import type { ImpactCell } from '../../../engine/model/types.gen.ts';
import { type Html, html } from '../../html.ts';
import { heatOf } from '../heat.ts';
import { figures, NOTHING, name, section, table, words } from '../page-parts.ts';

/** Segments × sources, each cell with the leads that change hands: exact, since every lead is in one cell. */
export function gridSection(cells: readonly ImpactCell[]): Html {
  if (cells.every(({ changed }) => changed === 0)) return NOTHING;
  const sources = most(cells, ({ source }) => source ?? '(none)');
  const segments = most(cells, ({ segment }) => segment);
  const at = new Map(cells.map(cell => [JSON.stringify([cell.segment, cell.source ?? '(none)']), cell]));
  const rows = segments.map(segment => {
    const data = sources.map(source => square(at.get(JSON.stringify([segment, source]))));
    return html`<tr><th scope="row">${name(segment)}</th>${data}</tr>`;
  });
  const heads = [words(''), ...sources.map(figures)];
  const note = 'The share of the leads of each segment and source that goes elsewhere; the deeper, the more.';
  return section('Segments and sources', note, table(heads, rows, 'grid'));
}

/** Names with the most changed leads first. */
function most(cells: readonly ImpactCell[], nameOf: (cell: ImpactCell) => string): string[] {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(nameOf(cell), (sums.get(nameOf(cell)) ?? 0) + cell.changed);
  return [...sums].sort(([, a], [, b]) => b - a).map(([each]) => each);
}

function square(cell: ImpactCell | undefined): Html {
  if (cell === undefined || cell.total === 0) return html`<td class="n soft">–</td>`;
  const { changed, total } = cell;
  return html`<td class="n heat ${heatOf(changed, total)}"><b>${percentOf(changed, total)}</b><span>${countText(changed)} of ${countText(total)}</span></td>`;
}
