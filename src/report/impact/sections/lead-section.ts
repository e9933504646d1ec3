import { countText } from '../../../engine/gate/say-share.ts';
import type { Impact, LeadChange, LeadPlace } from '../../../engine/model/types.gen.ts';
import { type Html, html } from '../../html.ts';
import { explainPlace } from '../explain-place.ts';
import { type ChangeGroup, groupChanges } from '../group-changes.ts';
import { NOTHING, name, section, sentence } from '../page-parts.ts';

/** Changed leads by move, folded, each lead with its two explanations side by side. */
export function leadSection({ changes, leads: { changed } }: Impact): Html {
  if (changes.length === 0) return NOTHING;
  const cut =
    changed > changes.length
      ? ` ${countText(changes.length)} of ${countText(changed)} are told: what the change itself moves comes first, cascades take the room that is left.`
      : '';
  const note = `By move, the largest first.${cut} To find a lead or a rep, search the page (Ctrl F or ⌘ F): current browsers look into closed groups and open them.`;
  return section('Changed leads', note, html`<div class="card">${groupChanges(changes).map(group)}</div>`);
}

const group = ({ from, to, rules, changes }: ChangeGroup): Html =>
  html`<details><summary><span class="count">${countText(changes.length)}</span><b>${name(from)} → ${name(to)}</b><span class="by">${sentence(rules)}</span></summary><table class="leads"><thead><tr><th scope="col">Lead</th><th scope="col">Before</th><th scope="col">After</th></tr></thead><tbody>${changes.map(row)}</tbody></table></details>\n`;

const row = ({ lead_id, kind, from, to }: LeadChange): Html =>
  html`<tr><th scope="row">${name(lead_id)}<span class="kind ${kind}">${kind}</span></th>${side('Before', from)}${side('After', to)}</tr>`;

function side(head: string, place: LeadPlace): Html {
  const who =
    place.owner === null
      ? html`<span class="waits">queue ${name(place.queue ?? '')}</span>`
      : html`${name(place.owner)}`;
  return html`<td data-side="${head}">${who}<span class="why">${sentence(explainPlace(place))}</span></td>`;
}
