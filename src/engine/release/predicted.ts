import type { Impact } from '../model/types.gen.ts';

/** What a deploy expected of a release, in a few figures: kept beside it, so that they can be held against what came. */
export interface Predicted {
  /** Digest of the plan that the whole report was computed from. */
  readonly plan: string;
  readonly tier: string;
  /** Past leads that were replayed, and those of them that go elsewhere. */
  readonly leads: { readonly total: number; readonly changed: number };
  /** By team, as it was before the change. */
  readonly teams: readonly {
    readonly team: string;
    readonly total: number;
    readonly changed: number;
  }[];
}

/** Teams that are kept: those that lose most. */
const MOST_TEAMS = 50;

export function predictedOf({ leads, by, risk }: Impact, plan: string): Predicted {
  const teams = Object.entries(by.team)
    .map(([team, { total, changed }]) => ({ team, total, changed }))
    .sort((a, b) => b.changed - a.changed)
    .slice(0, MOST_TEAMS);
  return { plan, tier: risk.tier ?? 'none', leads: { total: leads.total, changed: leads.changed }, teams };
}

/** Figures as somebody sent them; null when they are none. What else was sent is left out. */
export function readPredicted(value: unknown): Predicted | null {
  const { plan, tier, leads, teams } = fieldsOf(value);
  const counts = readCounts(leads);
  if (!isName(plan) || !isName(tier) || !counts || !Array.isArray(teams) || teams.length > MOST_TEAMS) return null;
  const read = teams.map(each => ({ team: fieldsOf(each)['team'], counts: readCounts(each) }));
  const sound = read.flatMap(({ team, counts: own }) => (isName(team) && own ? [{ team, ...own }] : []));
  return sound.length === teams.length ? { plan, tier, leads: counts, teams: sound } : null;
}

function readCounts(value: unknown): Predicted['leads'] | null {
  const { total, changed } = fieldsOf(value);
  return isCount(total) && isCount(changed) && changed <= total ? { total, changed } : null;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
