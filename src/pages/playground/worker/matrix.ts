import { ledgerOf } from '../../../engine/model/state.ts';
import type { Decision } from '../../../engine/model/types.gen.ts';
import type { Router } from '../../../engine/policy/router.ts';
import { normaliseLead } from '../../../engine/routing/normalise-lead.ts';
import type { RawLead } from '../../../engine/routing/raw-lead.ts';
import { routeNormalLead } from '../../../engine/routing/route-lead.ts';
import { settle } from '../../../engine/routing/settle.ts';
import type { Matrix, MatrixCell } from '../questions.ts';
import type { Bench } from './bench.ts';

/** Places that one cell names. */
const MOST_PLACES = 3;

/** What each source × segment is promised, and where the past leads of that cell go. */
export function matrix({ base, head }: Bench, leads: readonly object[]): Matrix {
  const router = head ?? base;
  const counts = placesOf(router, leads);
  const sources = router.policy.sources.map(({ id }) => id);
  const segments = router.policy.segments.map(({ id }) => id);
  const cellOf = (source: string, segment: string): MatrixCell => {
    const places = [...(counts.get(JSON.stringify([source, segment])) ?? [])].map(([place, n]) => ({
      place,
      leads: n,
    }));
    return {
      sla: router.targets(source, segment)?.id ?? null,
      leads: places.reduce((sum, each) => sum + each.leads, 0),
      places: places.sort((a, b) => b.leads - a.leads).slice(0, MOST_PLACES),
    };
  };
  return { sources, segments, cells: sources.map(source => segments.map(segment => cellOf(source, segment))) };
}

type Counts = Map<string, Map<string, number>>;

function placesOf(router: Router, leads: readonly object[]): Counts {
  const ledger = ledgerOf({});
  const counts: Counts = new Map();
  for (const raw of leads) {
    const lead = normaliseLead(router, raw as RawLead, null);
    if (lead.receivedAt === null) continue;
    const { decision, advance } = routeNormalLead(router, lead, ledger, lead.receivedAt, lead.id ?? '');
    settle(ledger, advance);
    const key = JSON.stringify([lead.source, decision.segment]);
    const places = counts.get(key) ?? new Map<string, number>();
    const place = placeIn(decision);
    counts.set(key, places.set(place, (places.get(place) ?? 0) + 1));
  }
  return counts;
}

const placeIn = ({ team, owner, queue }: Decision): string =>
  team ?? (owner === null ? `queue ${queue}` : 'a named owner');
