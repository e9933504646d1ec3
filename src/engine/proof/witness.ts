import type { Witness } from '../model/types.gen.ts';
import { type Key, type LeadKeys, matches } from '../policy/condition.ts';
import type { Router, RulePlan } from '../policy/router.ts';
import { normaliseLead } from '../routing/normalise-lead.ts';
import { chainOf } from './chain.ts';
import type { Box } from './space/boxes.ts';
import { atomsOf } from './space/field-atoms.ts';
import type { Point, Space } from './space/space.ts';

/** What one policy does with a lead. */
export interface Seen {
  readonly keys: LeadKeys;
  readonly segment: string;
  readonly source: string | null;
  readonly chain: readonly RulePlan[];
}

/** What a witness must show, of what each side does with it. */
export type Claim = (seen: readonly Seen[]) => boolean;

/**
 * A point as a lead that shows a claim: as few fields as the claim allows, each with its smallest value, and the fields
 * that its source asks for. The lead is read and matched by the real router; a claim that fails is an internal error.
 */
export function witnessOf(space: Space, point: Point, claim: Claim, what: string): Witness {
  return shown(space, smallest(point, holdsAt(space, claim)), claim, what);
}

/** The same for a point that is the smallest already. */
export function shown(space: Space, point: Point, claim: Claim, what: string): Witness {
  const holds = holdsAt(space, claim);
  const full = withRequired(space, point, holds);
  const lead = { ...leadAt(space, full), ...strangersRequired(space, full) };
  const real = space.routers.map(router => asRead(router, lead));
  if (claim(real)) return lead;
  const misread = real.some((seen, side) => !sameKeys(space, side, seen.keys, keysAt(space, side, full)));
  if (misread && holds(full)) return lead;
  throw new Error(`internal: the router does not do what was proved of ${what}: ${JSON.stringify(lead)}`);
}

const holdsAt =
  (space: Space, claim: Claim) =>
  (point: Point): boolean =>
    claim(space.routers.map((_, side) => seenAt(space, side, point)));

/** The smallest point of a box, where it shows the claim: most questions need no search. */
export function easyPoint(space: Space, box: Box, claim: Claim): Point | null {
  const point = space.fields.map((_, field) => box.sets[field]?.atoms[0] ?? 0);
  return holdsAt(space, claim)(point) ? point : null;
}

/** How many smaller values are tried for each field. */
const TRIES = 8;

function smallest(point: Point, holds: (point: Point) => boolean): Point {
  let best = point;
  for (let field = 0; field < point.length; field += 1)
    for (let atom = 0; atom < Math.min(best[field] ?? 0, TRIES); atom += 1) {
      const smaller = best.with(field, atom);
      if (!holds(smaller)) continue;
      best = smaller;
      break;
    }
  return best;
}

/** Fields that the source requires, where the claim leaves room for a value: such a lead goes to the rules at once. */
function withRequired(space: Space, point: Point, holds: (point: Point) => boolean): Point {
  const required = requiredBy(space, point);
  let best = point;
  space.fields.forEach((field, index) => {
    if (best[index] !== 0 || !required.includes(field.id)) return;
    const atoms = field.atoms.map((_, atom) => atom).slice(1, 50);
    const atom = atoms.find(each => holds(best.with(index, each)));
    if (atom !== undefined) best = best.with(index, atom);
  });
  return best;
}

function requiredBy(space: Space, point: Point): readonly string[] {
  const { source } = leadAt(space, point);
  if (source === undefined) return [];
  return space.routers.flatMap(({ sources }) => {
    const plan = sources.get(String(source));
    return plan?.source.on_missing === 'queue' ? plan.requires : [];
  });
}

/** Required fields that no test names may have any value. */
function strangersRequired(space: Space, point: Point): Witness {
  const known = new Set(space.fields.map(field => field.id));
  const ids = requiredBy(space, point).filter(id => !known.has(id));
  const values = ids.map(id => [id, atomsOf(id, space.routers, [])[1]?.value] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Witness;
}

function leadAt(space: Space, point: Point): Witness {
  const values = space.fields.map((field, index) => [field.id, field.atoms[point[index] ?? 0]?.value] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Witness;
}

/** The keys of a point on one side, with the segment that they give. */
export function keysAt(space: Space, side: number, point: Point): LeadKeys {
  const router = space.routers[side];
  const indexes = space.indexes[side] ?? [];
  const keys: (Key | undefined)[] = indexes.map(index => space.fields[index]?.atoms[point[index] ?? 0]?.keys[side]);
  if (router) keys[router.slots.segment] = router.segments.find(each => matches(each.condition, keys))?.id;
  return keys;
}

export function seenAt(space: Space, side: number, point: Point): Seen {
  const router = space.routers[side] as Router;
  return seenOf(router, keysAt(space, side, point));
}

function seenOf(router: Router, keys: LeadKeys): Seen {
  const source = keys[router.slots.source];
  return {
    keys,
    segment: String(keys[router.slots.segment]),
    source: source === undefined ? null : String(source),
    chain: chainOf(router, keys),
  };
}

const asRead = (router: Router, lead: Witness): Seen => seenOf(router, normaliseLead(router, lead, null).keys);

/** A policy may read one field out of another's value; then no lead has just these values, and nothing is disproved. */
function sameKeys(space: Space, side: number, real: LeadKeys, claimed: LeadKeys): boolean {
  const indexes = space.indexes[side] ?? [];
  return indexes.every((index, slot) => index < 0 || real[slot] === claimed[slot]);
}
