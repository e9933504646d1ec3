import { canonicalJson } from '../../../engine/model/canonical-json.ts';
import type { Holding } from './what-holds.ts';

/** At most so many of a kind are named. */
const NAMED = 3;

/**
 * What isn't as it was, one sentence each; none when all is. Decisions are compared where the same release decides
 * before and after: another one may decide otherwise.
 */
export function differences(before: Holding, after: Holding, sameRelease: boolean): string[] {
  const decisions = (holding: Holding) =>
    new Map([...holding.decisions].map(([id, each]) => [id, canonicalJson(each)]));
  return [
    ...changed('open clock', before.open.clocks, after.open.clocks),
    ...changed('place in a queue', before.open.places, after.open.places),
    ...changed('open incident', before.open.incidents, after.open.incidents),
    ...changed('rotation of team', rows(before.state.teams), rows(after.state.teams)),
    ...changed('load of rep', rows(before.state.reps), rows(after.state.reps)),
    ...(sameRelease ? changed('decision of lead', decisions(before), decisions(after)) : []),
  ];
}

const rows = (of: Readonly<Record<string, object>> = {}): Map<string, string> =>
  new Map(Object.entries(of).map(([id, row]) => [id, canonicalJson(row)]));

function changed(what: string, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(name => before.get(name) !== after.get(name));
  const say = (name: string): string => {
    if (!after.has(name)) return `${what} lost: ${name}`;
    return before.has(name) ? `${what} changed: ${name}` : `${what} came out of nothing: ${name}`;
  };
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED).map(say), ...(more > 0 ? [`${more} more of the kind "${what}" differ`] : [])];
}
