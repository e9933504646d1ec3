import { countText } from '../../../engine/gate/say-share.ts';
import { type Html, html } from '../../html.ts';
import { type Drawing, layOut, type Placed, type Ribbon } from './lay-out.ts';
import type { Link, Station } from './stations.ts';

const WIDTH = 1000;
const TONES = 8;

/** Links as ribbons between two columns of names. The names are text, the ribbons stretch with the page. */
export function drawFlow(links: readonly Link[]): Html {
  const drawing = layOut(links);
  const { height, ribbons } = drawing;
  const label = `${ribbons.length} flows of leads from where they went before to where they go after`;
  return html`<div class="card flow">${names(drawing, 'from')}<svg viewBox="0 0 ${WIDTH} ${height}" height="${height}" preserveAspectRatio="none" role="img" aria-label="${label}">${ribbons.map(ribbon)}</svg>${names(drawing, 'to')}</div>`;
}

function names(drawing: Drawing, side: 'from' | 'to'): Html {
  const placed = drawing[side];
  const items = placed.map((each, i) => station(each, toneOf(each.station, side === 'from' ? i : null)));
  return html`<ol class="${side}" style="padding-top:${placed[0]?.top ?? 0}px" aria-label="${side === 'from' ? 'Before' : 'After'}">${items}</ol>`;
}

function toneOf({ is }: Station, origin: number | null): string {
  if (is === 'queue') return 'queue';
  return origin === null || is === 'others' ? 'there' : `c${origin % TONES}`;
}

const station = ({ station: { is, label }, leads, slot, bar }: Placed, tone: string): Html =>
  html`<li class="${tone}" style="height:${slot}px"><span class="label" title="${label}">${is === 'queue' ? 'queue ' : ''}${label}</span><b>${countText(leads)}</b><i style="height:${bar}px"></i></li>`;

function ribbon({ link: { from, to, leads, cascade }, origin, left: [a, b], right: [c, d] }: Ribbon): Html {
  const middle = WIDTH / 2;
  const path = `M0 ${a}C${middle} ${a} ${middle} ${c} ${WIDTH} ${c}L${WIDTH} ${d}C${middle} ${d} ${middle} ${b} 0 ${b}Z`;
  const pulled = cascade > 0 ? `, ${countText(cascade)} of them by cascade` : '';
  const tone = toneOf(from, origin);
  return html`<path class="${tone}${cascade * 2 > leads ? ' pulled' : ''}" d="${path}"><title>${from.label} → ${to.label}: ${countText(leads)}${pulled}</title></path>`;
}
