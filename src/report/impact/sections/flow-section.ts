import { countText } from '../../../engine/gate/say-share.ts';
import type { Impact, LeadFlow } from '../../../engine/model/types.gen.ts';
import { type Html, html } from '../../html.ts';
import { drawFlow } from '../flow/draw-flow.ts';
import { flowOf } from '../flow/stations.ts';
import { NOTHING, section } from '../page-parts.ts';

/** Who hands leads to whom; drawn from all changed leads, or, in a report without flows, from those that it tells. */
export function flowSection(impact: Impact): Html {
  const flows = impact.flows ?? fromChanges(impact);
  const drawn = flows.reduce((sum, flow) => sum + flow.leads, 0);
  if (drawn === 0) return NOTHING;
  const { by, links } = flowOf(flows);
  const who = by === 'owner' ? 'Each owner or queue' : 'Each team or queue (there are too many owners to draw)';
  const part =
    drawn < impact.leads.changed
      ? ` Of ${countText(impact.leads.changed)} changed leads, the ${countText(drawn)} of the largest flows.`
      : '';
  const note = html`${who} with the leads that it loses, left, and gains, right. Paler ribbons are mostly cascade.${part}`;
  return section('Who hands leads to whom', note, drawFlow(links));
}

const fromChanges = ({ changes }: Impact): LeadFlow[] =>
  changes.map(({ kind, from, to }) => ({ from, to, leads: 1, cascade: kind === 'cascade' ? 1 : 0 }));
