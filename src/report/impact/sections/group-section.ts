import { countText, percentOf } from '../../../engine/gate/say-share.ts';
import type { ImpactBy } from '../../../engine/model/types.gen.ts';
import { type Html, html } from '../../html.ts';
import { shareBar } from '../bars.ts';
import { GROUPINGS, type Group, mostChanged } from '../impact-facts.ts';
import { figures, name, section, table, words } from '../page-parts.ts';

/** Every lead, where it was before the change: by segment, source, team and rep. Each table is folded. */
export function groupSection(by: ImpactBy): Html {
  const note = html`Leads where they were before the change. <span class="key"></span>moved by the change itself <span class="key cascade"></span>by cascade.`;
  const folds = GROUPINGS.map(([key, title]) => fold(title, mostChanged(by[key])));
  return section('All groups', note, html`<div class="card">${folds}</div>`);
}

function fold(title: string, groups: readonly Group[]): Html {
  const changed = groups.filter(([, counts]) => counts.changed > 0).length;
  const heads = [words(''), words(''), ...['Changed', 'Of', 'Share'].map(figures)];
  return html`<details><summary><b>${title}</b> <span class="count">${countText(changed)} of ${countText(groups.length)} change</span></summary>${table(heads, groups.map(row))}</details>`;
}

const row = ([group, { total, changed, direct, data, cascade }]: Group): Html =>
  html`<tr><th scope="row">${name(group)}</th><td class="wide">${shareBar({ total, direct: direct + data, cascade })}</td><td class="n">${countText(changed)}</td><td class="n">${countText(total)}</td><td class="n">${percentOf(changed, total)}</td></tr>`;
