import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';

/** What a person says with an acknowledgement or a resolution. */
export interface Answer {
  /** Who: a rep's id, or what the token may be called. */
  readonly by: string;
  readonly note: string | null;
}

export type Resolved = { readonly kind: 'resolved' } | { readonly kind: 'unknown' };

/** A person says that it is over. Saying so twice changes nothing. */
export function resolveIncident(service: Service, id: string, answer: Answer): Promise<Resolved> {
  return service.commit.run(async work => {
    const incident = await work.store.incident(id);
    if (!incident) return { kind: 'unknown' };
    if (incident.resolvedAt === null) await settleIncident(work, incident, { at: service.clock(), ...answer });
    return { kind: 'resolved' };
  });
}

/** Ends an open incident: no timer is left, and what was to be told of it stays untold. */
export async function settleIncident(
  work: Work,
  { id, standing }: IncidentRow,
  { at, by, note }: Answer & { readonly at: Instant },
): Promise<void> {
  await work.store.resolveIncident(id, at, by);
  const says = `Resolved by ${by}.`;
  await work.store.addIncidentStep(id, { at, level: standing.level, step: 'resolved', says, detail: { by, note } });
}
