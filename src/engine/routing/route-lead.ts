import type { Advance, Ledger } from '../model/ledger.ts';
import { byteOrder } from '../model/place.ts';
import type { Decision } from '../model/types.gen.ts';
import type { Router, RulePlan } from '../policy/router.ts';
import { type Instant, instantText } from '../time/instant.ts';
import type { Moment } from './eligible.ts';
import { type Ending, followRules } from './follow-rules.ts';
import type { NormalLead } from './normal-lead.ts';
import { normaliseLead } from './normalise-lead.ts';
import type { RawLead } from './raw-lead.ts';

/** A decided lead: what is said of it, what it was read as, and what the assignment changes in the ledger. */
export interface Routed {
  readonly decision: Decision;
  readonly lead: NormalLead;
  readonly advance: Advance | null;
  readonly ending: Ending;
}

/**
 * Decides one lead: a pure function of release, lead, ledger and time. The steps, in order: normalise (with segment),
 * ask for required fields, follow the rules, say what was decided. Writing the ledger is `settle`'s, not done here.
 */
export function routeLead(router: Router, raw: RawLead, ledger: Ledger, now: Instant, nameless = '#1'): Routed {
  return routeNormalLead(router, normaliseLead(router, raw, now), ledger, now, nameless);
}

/** The same for a lead that is normalised already. `nameless` is the id of a lead that came without one. */
export function routeNormalLead(
  router: Router,
  lead: NormalLead,
  ledger: Ledger,
  now: Instant,
  nameless: string,
): Routed {
  const leadId = lead.id ?? nameless;
  const moment: Moment = { ledger, leadId, now };
  const ending = waitsForField(router, lead) ?? followRules(router, lead, moment);
  const decision = say(router, lead, ending, leadId, now);
  return { decision, lead, advance: ending.taken.by === 'owner' ? ending.taken.advance : null, ending };
}

/** A lead that lacks what its source requires waits in the fallback queue, if its source says so. */
function waitsForField(router: Router, lead: NormalLead): Ending | null {
  const source = lead.source === null ? null : router.sources.get(lead.source)?.source;
  if (lead.missing.length === 0 || source?.on_missing !== 'queue') return null;
  return { taken: { by: 'queue', queue: router.fallback }, rule: null, reason: 'missing_field', steps: [] };
}

function say(router: Router, lead: NormalLead, ending: Ending, leadId: string, now: Instant): Decision {
  const { taken, rule, reason } = ending;
  const target = router.targets(lead.source, lead.segment);
  const owned = taken.by === 'owner';
  return {
    lead_id: leadId,
    outcome: taken.by,
    owner: owned ? taken.owner : null,
    team: owned ? taken.team : null,
    queue: owned ? null : taken.queue,
    layer: rule?.layer ?? null,
    rule: rule?.id ?? null,
    segment: lead.segment,
    sla: target?.id ?? null,
    escalation: target?.escalation ?? null,
    reason,
    conflicts: rule ? conflictsOf(router, lead, rule) : [],
    missing: [...lead.missing],
    unresolved: [...lead.unresolved],
    owners_disagree: [...lead.ownersDisagree],
    release: router.release,
    at: instantText(now),
  };
}

/** Rules that match with the winner's layer and priority, but would have another outcome. */
export function conflictsOf(router: Router, lead: NormalLead, winner: RulePlan): string[] {
  if (winner.isDefault) return [];
  const [, to] = winner.rank;
  const found: string[] = [];
  let other = router.matcher.first(lead.keys, winner.index + 1, to);
  while (other) {
    if (other.outcome !== winner.outcome) found.push(other.id);
    other = router.matcher.first(lead.keys, other.index + 1, to);
  }
  return found.length > 1 ? found.sort(byteOrder) : found;
}
