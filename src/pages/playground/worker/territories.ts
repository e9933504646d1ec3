import type { Router } from '../../../engine/policy/router.ts';
import { chainOf } from '../../../engine/proof/chain.ts';
import { sayTarget } from '../../../engine/proof/say-outcome.ts';
import { makeSpace } from '../../../engine/proof/space/space.ts';
import type { Territories, Territory, TerritoryCell } from '../questions.ts';
import type { Bench } from './bench.ts';
import { namedPlaces } from './named-places.ts';
import { type PlainLead, plainLeads } from './plain-leads.ts';

/**
 * Who gets a lead of each place and segment of which nothing else is known. Places that are treated alike in every
 * segment stand together as one territory.
 */
export function territories({ base, head }: Bench): Territories {
  const router = head ?? base;
  const space = makeSpace([router]);
  const segments = router.segments.map(({ id }) => id);
  const alike = new Map<string, Territory>();
  for (const { name, known } of namedPlaces(space, router)) {
    const plain = plainLeads(space, router, known);
    const cells = segments.map(segment => cellOf(router, plain.get(segment)));
    const key = JSON.stringify(cells.map(cell => cell && [cell.rule, cell.place]));
    const before = alike.get(key);
    alike.set(key, before ? { ...before, places: [...before.places, name] } : { places: [name], cells });
  }
  return { segments, territories: [...alike.values()] };
}

function cellOf(router: Router, plain: PlainLead | undefined): TerritoryCell | null {
  if (!plain) return null;
  const [rule] = chainOf(router, plain.keys);
  return {
    place: rule ? sayTarget(rule.assign) : `queue ${router.fallback}`,
    rule: rule?.id ?? null,
    lead: plain.lead,
  };
}
