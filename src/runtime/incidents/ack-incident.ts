import { nextDue } from '../../engine/sla/ladder/climb.ts';
import { restsUntil } from '../../engine/sla/ladder/rest.ts';
import { instantText } from '../../engine/time/instant.ts';
import { answerDrill } from '../drill/answer-drill.ts';
import { isDrill } from '../drill/is-drill.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { IncidentRow } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';
import type { Answer } from './resolve-incident.ts';

export type Acked =
  | { readonly kind: 'acked' }
  | { readonly kind: 'unknown' }
  /** It is over: there is nothing to take on. */
  | { readonly kind: 'over' };

/** A person takes an incident on: its ladder rests, for as long as they may need. Saying so twice changes nothing. */
export function ackIncident(service: Service, id: string, answer: Answer): Promise<Acked> {
  return service.commit.run(async work => {
    const incident = await work.store.incident(id);
    if (!incident) return { kind: 'unknown' };
    if (incident.resolvedAt !== null) return { kind: 'over' };
    const at = service.clock();
    if (isDrill(incident)) await answerDrill(work, incident, { at, ...answer });
    else if (incident.standing.ackedAt === null) await rest(work, incident, { at, ...answer });
    return { kind: 'acked' };
  });
}

async function rest(work: Work, incident: IncidentRow, answer: Answer & { readonly at: Instant }): Promise<void> {
  const { id, ladder, standing } = incident;
  const { at, by, note } = answer;
  const acked = { ...standing, ackedAt: at, respondBy: null };
  await work.store.ackIncident(id, { at, by, dueAt: nextDue(ladder, acked) });
  const until = instantText(restsUntil(ladder, acked, at));
  const says = `Acknowledged by ${by}; it goes on at ${until} unless it is resolved by then.`;
  await work.store.addIncidentStep(id, { at, level: standing.level, step: 'acked', says, detail: { by, note, until } });
}
