import { addUp, type PromiseTally, promiseTallies } from '../../engine/measure/promise-tallies.ts';
import type { PromiseBook } from '../../engine/measure/promises.ts';
import { HOUR } from '../../engine/time/units.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

export interface Asked {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * What became of the promises to leads received in [from, to): whole hours as they were counted, everything else, such as
 * the hour that isn't over, from the leads themselves.
 */
export async function promiseTalliesOf(
  store: StoreReads,
  book: PromiseBook,
  { from, to }: Asked,
  now: Instant,
): Promise<PromiseTally[]> {
  const hours = (await store.promiseHours(from, to)).filter(({ at }) => at + HOUR <= to);
  const parts = [hours.flatMap(({ tallies }) => tallies)];
  for (const gap of gapsBetween(hours, { from, to }))
    parts.push(promiseTallies(await store.promisedLeads(gap.from, gap.to), book, now));
  return addUp(parts.flat());
}

function gapsBetween(hours: readonly { readonly at: Instant }[], { from, to }: Asked): Asked[] {
  const ends = [from, ...hours.map(({ at }) => at + HOUR)];
  const begins = [...hours.map(({ at }) => at), to];
  return ends.map((end, i) => ({ from: end, to: begins[i] ?? to })).filter(gap => gap.from < gap.to);
}
