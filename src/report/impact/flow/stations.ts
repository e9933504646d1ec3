import type { LeadDesk, LeadFlow } from '../../../engine/model/types.gen.ts';

/** Where a flow begins or ends: people (a rep or a team), a queue, or what is too small to be drawn alone. */
export interface Station {
  readonly is: 'people' | 'queue' | 'others';
  readonly label: string;
}

/** Leads that go from one station to another. */
export interface Link {
  readonly from: Station;
  readonly to: Station;
  readonly leads: number;
  readonly cascade: number;
}

export interface Flow {
  /** What stands for the owners: themselves, or their teams where there are too many to draw. */
  readonly by: 'owner' | 'team';
  readonly links: readonly Link[];
}

/** More owners and queues than this can't be told apart in a drawing. */
const MOST_OWNERS = 30;
/** Stations drawn on each side; the smaller ones share one. */
const MOST_STATIONS = 15;

/** Flows as they are drawn: by owner or by team, links of the same stations together. */
export function flowOf(flows: readonly LeadFlow[]): Flow {
  const desks = new Set(flows.flatMap(({ from, to }) => [from, to]).map(({ owner, queue }) => `${owner} ${queue}`));
  const by = desks.size > MOST_OWNERS ? 'team' : 'owner';
  const links = flows.map(flow => ({ ...flow, from: stationOf(flow.from, by), to: stationOf(flow.to, by) }));
  return { by, links: joined(withFew(withFew(links, 'from'), 'to')) };
}

function stationOf({ owner, team, queue }: LeadDesk, by: Flow['by']): Station {
  if (owner === null) return { is: 'queue', label: queue ?? 'none' };
  if (by === 'owner') return { is: 'people', label: owner };
  return { is: 'people', label: team ?? 'owners by name' };
}

export const keyOf = ({ is, label }: Station): string => `${is} ${label}`;

export const isOthers = (key: string): boolean => key.startsWith('others ');

/** The stations of one side with the leads of each: the largest first, those that share one last. */
export function sizes(links: readonly Link[], side: 'from' | 'to'): Map<string, number> {
  const sums = new Map<string, number>();
  for (const link of links) sums.set(keyOf(link[side]), (sums.get(keyOf(link[side])) ?? 0) + link.leads);
  return new Map([...sums].sort(([x, a], [y, b]) => Number(isOthers(x)) - Number(isOthers(y)) || b - a));
}

function withFew(links: readonly Link[], side: 'from' | 'to'): readonly Link[] {
  const all = [...sizes(links, side).keys()];
  if (all.length <= MOST_STATIONS) return links;
  const named = new Set(all.slice(0, MOST_STATIONS - 1));
  const rest: Station = { is: 'others', label: `${all.length - named.size} others` };
  return links.map(link => (named.has(keyOf(link[side])) ? link : { ...link, [side]: rest }));
}

function joined(links: readonly Link[]): Link[] {
  const sums = new Map<string, Link>();
  for (const { from, to, leads, cascade } of links) {
    const key = JSON.stringify([keyOf(from), keyOf(to)]);
    const sum = sums.get(key) ?? { from, to, leads: 0, cascade: 0 };
    sums.set(key, { from, to, leads: sum.leads + leads, cascade: sum.cascade + cascade });
  }
  return [...sums.values()];
}
