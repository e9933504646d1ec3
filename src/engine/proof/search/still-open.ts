import type { Blanket } from './cover.ts';

/**
 * What is still open of a list of live blankets, `covers` telling which of them lie over all that is left; null when
 * the whole is covered. One that lets leads past ends its layer once it covers; one that blocks settles its layer only
 * where nothing before it in the layer may still let leads past; at the end of a layer nothing is left to pass by.
 */
export function stillOpen(
  live: readonly number[],
  blankets: readonly Blanket[],
  covers: (blanket: Blanket) => boolean,
): number[] | null {
  const open: number[] = [];
  let [layer, settled, passing]: [number | null, boolean, number] = [null, false, 0];
  for (const index of live) {
    const blanket = blankets[index];
    if (!blanket) continue;
    if (blanket.layer !== layer) {
      open.length -= passing;
      [layer, settled, passing] = [blanket.layer, false, 0];
    }
    if (settled) continue;
    const over = covers(blanket);
    if (over && !blanket.passes && !mayPass(open, blankets, layer)) return null;
    if (over && layer !== null) settled = true;
    if (over && blanket.passes) continue;
    passing = blanket.passes ? passing + 1 : 0;
    open.push(index);
  }
  open.length -= passing;
  return open;
}

/** Whether an open blanket of this layer may let leads past. */
function mayPass(open: readonly number[], blankets: readonly Blanket[], layer: number | null): boolean {
  if (layer === null) return false;
  for (let i = open.length - 1; i >= 0; i -= 1) {
    const blanket = blankets[open[i] ?? -1];
    if (blanket?.layer !== layer) return false;
    if (blanket.passes) return true;
  }
  return false;
}
