import { isOthers, keyOf, type Link, type Station, sizes } from './stations.ts';

/** A station with its place on the drawing, in pixels. */
export interface Placed {
  readonly station: Station;
  readonly leads: number;
  /** The top of its slot, in which its bar stands in the middle. */
  readonly top: number;
  readonly slot: number;
  readonly bar: number;
}

/** A link with its four corners, from the top of the drawing. */
export interface Ribbon {
  readonly link: Link;
  /** Which station of the left side it begins at, from 0. */
  readonly origin: number;
  readonly left: readonly [top: number, bottom: number];
  readonly right: readonly [top: number, bottom: number];
}

export interface Drawing {
  readonly height: number;
  readonly from: readonly Placed[];
  readonly to: readonly Placed[];
  readonly ribbons: readonly Ribbon[];
}

/** All bars of one side together, a bar at least, and what a name needs. */
const ALL = 380;
const LEAST = 3;
const LINE = 24;

/** Two columns of stations, the largest first on the left; on the right each where its leads come from, to cross little. */
export function layOut(links: readonly Link[]): Drawing {
  const total = links.reduce((sum, link) => sum + link.leads, 0);
  const left = column(links, 'from', [...sizes(links, 'from').keys()], total);
  const rank = new Map(left.map(({ station }, i) => [keyOf(station), i]));
  const pull = pulls(links, rank);
  const weight = (key: string) => (isOthers(key) ? Number.MAX_VALUE : (pull.get(key) ?? 0));
  const order = [...sizes(links, 'to').keys()].sort((a, b) => weight(a) - weight(b));
  const right = column(links, 'to', order, total);
  const height = Math.max(...[left, right].map(heightOf));
  const [from, to] = [left, right].map(side => centred(side, height)) as [Placed[], Placed[]];
  return { height, from, to, ribbons: ribbonsOf(links, from, to) };
}

function column(links: readonly Link[], side: 'from' | 'to', order: readonly string[], total: number): Placed[] {
  const leads = sizes(links, side);
  const stations = new Map(links.map(link => [keyOf(link[side]), link[side]]));
  let top = 0;
  return order.flatMap(key => {
    const station = stations.get(key);
    if (station === undefined) return [];
    const bar = Math.max(LEAST, Math.round(((leads.get(key) ?? 0) / total) * ALL));
    const placed = { station, leads: leads.get(key) ?? 0, top, slot: Math.max(LINE, bar + 6), bar };
    top += placed.slot;
    return [placed];
  });
}

/** How far down the left side the leads of each right station come from, on average. */
function pulls(links: readonly Link[], rank: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, { weight: number; leads: number }>();
  for (const { from, to, leads } of links) {
    const sum = sums.get(keyOf(to)) ?? { weight: 0, leads: 0 };
    sums.set(keyOf(to), { weight: sum.weight + leads * (rank.get(keyOf(from)) ?? 0), leads: sum.leads + leads });
  }
  return new Map([...sums].map(([key, { weight, leads }]) => [key, weight / leads]));
}

const heightOf = (side: readonly Placed[]): number => side.reduce((sum, { slot }) => sum + slot, 0);

function centred(side: readonly Placed[], height: number): Placed[] {
  const shift = Math.floor((height - heightOf(side)) / 2);
  return side.map(placed => ({ ...placed, top: placed.top + shift }));
}

/** Each link takes its part of both bars, in the order of what lies on the other side, so that none cross at a bar. */
function ribbonsOf(links: readonly Link[], from: readonly Placed[], to: readonly Placed[]): Ribbon[] {
  const index = (side: readonly Placed[]) => new Map(side.map(({ station }, i) => [keyOf(station), i]));
  const [origins, ends] = [index(from), index(to)];
  const ordered = links
    .map(link => ({ link, origin: origins.get(keyOf(link.from)) ?? 0, end: ends.get(keyOf(link.to)) ?? 0 }))
    .sort((a, b) => a.origin - b.origin || a.end - b.end);
  const [leftUsed, rightUsed] = [new Map<number, number>(), new Map<number, number>()];
  return ordered.map(({ link, origin, end }) => ({
    link,
    origin,
    left: part(from[origin], origin, link.leads, leftUsed),
    right: part(to[end], end, link.leads, rightUsed),
  }));
}

function part(placed: Placed | undefined, i: number, leads: number, used: Map<number, number>): [number, number] {
  if (placed === undefined) return [0, 0];
  const before = used.get(i) ?? 0;
  used.set(i, before + leads);
  const top = placed.top + (placed.slot - placed.bar) / 2;
  const at = (n: number) => Math.round((top + (n / placed.leads) * placed.bar) * 10) / 10;
  return [at(before), at(before + leads)];
}
