import { countText, percentOf } from '../../../engine/gate/say-share.ts';
import type { Impact } from '../../../engine/model/types.gen.ts';
import { type Html, html } from '../../html.ts';
import { shareBar } from '../bars.ts';
import { GROUPINGS, type Group, mostChanged } from '../impact-facts.ts';
import { figures, NOTHING, name, section, table, words } from '../page-parts.ts';
import { weightShare } from '../weight-words.ts';

/** Every lead, where it was before the change: by segment, source, team and rep. Each table is folded. */
export function groupSection(impact: Impact): Html {
  const note = html`Leads where they were before the change. <span class="key"></span>moved by the change itself <span class="key cascade"></span>by cascade.`;
  const folds = GROUPINGS.map(([key, title]) => fold(title, key, impact));
  return section('All groups', note, html`<div class="card">${folds}</div>`);
}

function fold(title: string, key: keyof Impact['by'], { by, weighted }: Impact): Html {
  const groups = mostChanged(by[key]);
  const changed = groups.filter(([, counts]) => counts.changed > 0).length;
  const heads = [words(''), words(''), ...['Changed', 'Of', 'Share', ...(weighted ? ['By weight'] : [])].map(figures)];
  const rows = groups.map(group => row(group, weightShare(weighted, key, group[0])));
  return html`<details><summary><b>${title}</b> <span class="count">${countText(changed)} of ${countText(groups.length)} change</span></summary>${table(heads, rows)}</details>`;
}

const row = ([group, { total, changed, direct, data, cascade }]: Group, weight: string | null): Html =>
  html`<tr><th scope="row">${name(group)}</th><td class="wide">${shareBar({ total, direct: direct + data, cascade })}</td><td class="n">${countText(changed)}</td><td class="n">${countText(total)}</td><td class="n">${percentOf(changed, total)}</td>${weight === null ? NOTHING : html`<td class="n">${weight}</td>`}</tr>`;
