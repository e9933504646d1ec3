import { type Html, html } from '../html.ts';

const WIDTH = 200;

/** A group's leads as one bar: what moves by itself, what cascades, and the rest. */
export function shareBar({ total, direct, cascade }: { total: number; direct: number; cascade: number }): Html {
  const [a, b] = [scaled(direct, total), scaled(cascade, total)];
  const label = `${direct} direct or data, ${cascade} cascade, of ${total}`;
  return html`<svg viewBox="0 0 ${WIDTH} 8" class="bar" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="rest" width="${WIDTH}" height="8"/><rect class="direct" width="${a}" height="8"/><rect class="cascade" x="${a}" width="${b}" height="8"/></svg>`;
}

/** A rep's leads before, above, and after, below, on the scale of the busiest rep. */
export function loadBar(before: number, after: number, most: number): Html {
  return html`<svg viewBox="0 0 ${WIDTH} 14" class="bar tall" preserveAspectRatio="none" role="img" aria-label="${before} before, ${after} after"><rect class="before" width="${scaled(before, most)}" height="6"/><rect class="after" y="8" width="${scaled(after, most)}" height="6"/></svg>`;
}

/** In tenths of a unit, so that the same figures always give the same bytes. */
const scaled = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * WIDTH * 10) / 10;
