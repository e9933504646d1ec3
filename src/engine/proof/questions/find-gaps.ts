import { compareFractions, type Fraction } from '../../model/fraction.ts';
import type { Witness } from '../../model/types.gen.ts';
import type { LeadKeys } from '../../policy/condition.ts';
import { blocker, type Sets } from '../search/cover.ts';
import { findHoles, findLead, type Land } from '../search/land.ts';
import { everything } from '../space/boxes.ts';
import { joinRegions } from '../space/join-regions.ts';
import { shareOf } from '../space/share.ts';
import { sayRegion } from '../space/words.ts';
import { witnessOf } from '../witness.ts';

/** A region of leads that no rule matches. */
export interface Gap {
  readonly share: Fraction;
  /** The region in words, such as `country DE, employees 200 to 1,999`. */
  readonly says: string;
  readonly witness: Witness;
  /** Whether no rule matches this lead and it is of this region. */
  holds(keys: LeadKeys): boolean;
}

/** All leads that no rule matches, as disjoint regions, the largest first. */
export function findGaps(land: Land): Gap[] {
  const blockers = land.rules.flat().map(blocker);
  if (findLead(land, everything(land.space), blockers) === null) return [];
  const regions = joinRegions(findHoles(land, blockers));
  return regions
    .map(sets => gapOf(land, sets))
    .sort((a, b) => -compareFractions(a.share, b.share) || (a.says < b.says ? -1 : 1));
}

function gapOf(land: Land, sets: Sets): Gap {
  const { space } = land;
  const point = space.fields.map((_, index) => sets[index]?.atoms[0] ?? 0);
  const inside = (keys: LeadKeys) =>
    space.fields.every((_, index) => {
      const set = sets[index];
      return !set || set.has(space.atomAt(0, index, keys));
    });
  const claim = ([seen]: Parameters<Parameters<typeof witnessOf>[2]>[0]) =>
    seen !== undefined && seen.chain.length === 0 && inside(seen.keys);
  return {
    share: shareOf(space, sets),
    says: sayRegion(space, sets),
    witness: witnessOf(space, point, claim, 'uncovered leads'),
    holds: inside,
  };
}
