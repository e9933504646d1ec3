import { countText, percentOf } from '../../../engine/gate/say-share.ts';
import type { RepLoad } from '../../../engine/model/types.gen.ts';
import { type Html, html } from '../../html.ts';
import { loadBar } from '../bars.ts';
import { differenceText, mostMoved } from '../impact-facts.ts';
import { figures, NOTHING, name, section, table, words } from '../page-parts.ts';

/** Reps whose leads grow or shrink, before above after, on the scale of the busiest of all. */
export function loadSection(load: readonly RepLoad[]): Html {
  const moved = mostMoved(load).filter(({ before, after }) => before !== after);
  if (moved.length === 0) return NOTHING;
  const most = Math.max(1, ...load.map(({ before, after }) => Math.max(before, after)));
  const rest = load.length - moved.length;
  const same = rest === 0 ? '' : ` ${countText(rest)} other ${rest === 1 ? 'rep keeps' : 'reps keep'} as many leads.`;
  const note = html`<span class="key before"></span>before <span class="key"></span>after.${same}`;
  const heads = [words('Rep'), words(''), ...['Before', 'After', 'Difference', ''].map(figures)];
  const rows = moved.map(each => row(each, most));
  return section('Load per rep', note, table(heads, rows, 'load'));
}

const row = ({ rep, before, after }: RepLoad, most: number): Html =>
  html`<tr><th scope="row">${name(rep)}</th><td class="wide">${loadBar(before, after, most)}</td><td class="n">${countText(before)}</td><td class="n">${countText(after)}</td><td class="n">${differenceText(before, after)}</td><td class="n soft">${growth(before, after)}</td></tr>`;

const growth = (before: number, after: number): string =>
  before === 0 ? 'new' : `${after > before ? '+' : ''}${percentOf(after - before, before)}`;
