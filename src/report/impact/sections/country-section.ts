import { countText, percentOf } from '../../../engine/gate/say-share.ts';
import { COUNTRIES } from '../../../engine/model/tables/countries.gen.ts';
import type { ImpactGroups } from '../../../engine/model/types.gen.ts';
import { type Html, html } from '../../html.ts';
import { heatOf } from '../heat.ts';
import { type Group, mostChanged } from '../impact-facts.ts';
import { NOTHING, section } from '../page-parts.ts';

const NAMES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.map(line => line.split('|', 3)).map(([code = '', , english = '']) => [code, english]),
);

/** The countries whose leads change hands, those with the most first. */
export function countrySection(countries: ImpactGroups | undefined): Html {
  const groups = mostChanged(countries ?? {});
  const moved = groups.filter(([, { changed }]) => changed > 0);
  if (moved.length === 0) return NOTHING;
  const kept = groups.length - moved.length;
  const rest = kept === 0 ? '' : ` ${kept === 1 ? 'One other keeps' : `${countText(kept)} others keep`} every lead.`;
  const note = `Countries whose leads go elsewhere, those with the most first; the deeper, the larger the share.${rest}`;
  return section('Territories that change hands', note, html`<ul class="tiles card">${moved.map(tile)}</ul>`);
}

const tile = ([code, { changed, total }]: Group): Html =>
  html`<li class="heat ${heatOf(changed, total)}"><span class="of">${NAMES.get(code) ?? (code === '(none)' ? 'no country' : code)}</span><b>${countText(changed)}</b><span>${percentOf(changed, total)} of ${countText(total)}</span></li>`;
