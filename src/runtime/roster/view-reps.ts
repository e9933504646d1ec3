import { byteOrder } from '../../engine/model/place.ts';
import type { Router } from '../../engine/policy/router.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Service } from '../service.ts';
import type { OverrideRow } from '../store/rows/roster.ts';
import { type Presence, presenceOf } from './presence.ts';

/** What holds of a rep now; no address and no name but the id. */
export interface RepView {
  readonly rep: string;
  readonly presence: Presence;
  readonly open: number;
  readonly teams: readonly string[];
  readonly overrides: readonly OverrideView[];
}

/** Where the runtime differs from the rules; instants as RFC 3339. */
export interface OverrideView {
  readonly rep: string;
  readonly field: string;
  readonly value: unknown;
  /** What the rules say; null when they say nothing of it, or don't know the rep. */
  readonly rules: unknown;
  readonly until: string;
  readonly reason: string;
  readonly who: string;
}

/** Every rep that the live rules know, and whoever else still holds open leads. */
export async function viewReps(service: Service): Promise<RepView[]> {
  const { live, ledger } = service;
  if (!live) return [];
  const overrides = await viewOverrides(service);
  const holders = [...ledger.reps].flatMap(([rep, { open }]) => (open > 0 ? [rep] : []));
  const reps = new Set([...live.router.reps.keys(), ...holders.sort(byteOrder)]);
  return [...reps].map(rep => view(service, live.router, rep, overrides));
}

/** One rep; its id has to be one that the live rules know. */
export async function viewRep(service: Service, rep: string): Promise<RepView | null> {
  return (await viewReps(service)).find(view => view.rep === rep) ?? null;
}

/** Every override that has not ended, beside what the rules say. */
export async function viewOverrides({ store, live }: Service): Promise<OverrideView[]> {
  const reps = new Map((live?.router.policy.reps ?? []).map(rep => [rep.id, rep]));
  return (await store.openOverrides()).map((row: OverrideRow) => ({
    rep: row.rep,
    field: row.field,
    value: row.value,
    rules: reps.get(row.rep)?.[row.field] ?? null,
    until: instantText(row.until),
    reason: row.reason,
    who: row.who,
  }));
}

function view(service: Service, router: Router, rep: string, overrides: readonly OverrideView[]): RepView {
  return {
    rep,
    presence: presenceOf(router, rep, service.clock()),
    open: service.ledger.reps.get(rep)?.open ?? 0,
    teams: [...router.teams].flatMap(([id, { members }]) => (members.some(member => member.id === rep) ? [id] : [])),
    overrides: overrides.filter(override => override.rep === rep),
  };
}
