import type { Instant } from '../../time/instant.ts';
import type { LeadFact } from '../lead-fact.ts';
import type { QueuePlace } from '../queue-place.ts';
import type { PaperFacts, PaperIncident } from './paper-facts.ts';

/**
 * The rows as they were known at a moment: what came or happened later is left out. Moves by hand carry no time in a
 * row and stay as they are known today.
 */
export const asOf = (facts: PaperFacts, at: Instant): PaperFacts => ({
  leads: facts.leads.filter(({ receivedAt }) => receivedAt < at).map(lead => leadAsOf(lead, at)),
  places: facts.places.filter(({ enteredAt }) => enteredAt < at).map(place => placeAsOf(place, at)),
  incidents: facts.incidents.filter(({ openedAt }) => openedAt < at).map(incident => incidentAsOf(incident, at)),
  partners: facts.partners,
  drills: facts.drills.filter(drill => drill.at < at),
});

const by = (moment: Instant | null, at: Instant): Instant | null => (moment !== null && moment <= at ? moment : null);

/** One lead as it was known at a moment. */
export function leadAsOf(lead: LeadFact, at: Instant): LeadFact {
  const firstOwnedAt = by(lead.firstOwnedAt, at);
  return {
    ...lead,
    rep: firstOwnedAt === null ? null : lead.rep,
    firstOwnedAt,
    respondedAt: by(lead.respondedAt, at),
    closedAt: by(lead.closedAt, at),
  };
}

const placeAsOf = (place: QueuePlace, at: Instant): QueuePlace => ({ ...place, leftAt: by(place.leftAt, at) });

const incidentAsOf = (incident: PaperIncident, at: Instant): PaperIncident => ({
  ...incident,
  resolvedAt: by(incident.resolvedAt, at),
});
