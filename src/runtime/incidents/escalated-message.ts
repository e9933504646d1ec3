import type { Role } from '../../engine/sla/ladder/ladder.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Message } from '../notify/message.ts';
import type { IncidentRow, Telling } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';

/** An incident that a message is about. */
export interface TellingOf {
  readonly telling: Telling;
  readonly incident: IncidentRow;
  /** The role as it was when the incident opened. */
  readonly role: Role;
}

/** Incidents that a message names; of more it says how many they are. */
const MOST_NAMED = 10;

/** Tells a role of one incident, or of several of a kind at once: what is wrong, why they hear of it, by when to answer. */
export function escalatedMessage(about: readonly [TellingOf, ...TellingOf[]], at: Instant): Message {
  const [{ telling, incident, role }] = about;
  const respondBy = Math.min(...about.map(each => each.telling.respondBy));
  const { level, category, drill } = telling;
  return {
    key: `escalated:${incident.id}:${telling.n}`,
    recipient: { to: 'role', role: role.id, as: { people: role.people, channel: role.channel } },
    kind: drill ? 'drill' : 'escalated',
    leadId: about.length === 1 ? incident.leadId : null,
    says: `${drill ? 'DRILL. ' : ''}${whatIsWrong(about)} Acknowledge by ${instantText(respondBy)}: ${howTo(about)}.`,
    detail: {
      ...{ category, level, role: role.id, drill },
      respond_by: instantText(respondBy),
      incidents: about.slice(0, MOST_NAMED).map(each => each.incident.id),
      leads: about.slice(0, MOST_NAMED).flatMap(each => each.incident.leadId ?? []),
      count: about.length,
    },
    at,
  };
}

function whatIsWrong(about: readonly [TellingOf, ...TellingOf[]]): string {
  const [{ telling, incident }] = about;
  if (about.length === 1) return `Level ${telling.level}: ${incident.says}`;
  const named = about.slice(0, MOST_NAMED).map(each => each.incident.leadId ?? each.incident.id);
  const more = about.length > MOST_NAMED ? ` and ${about.length - MOST_NAMED} more` : '';
  return `Level ${telling.level}: ${about.length} incidents of ${telling.category} (${named.join(', ')}${more}).`;
}

const howTo = (about: readonly TellingOf[]): string =>
  about.length === 1 ? `incident ${about[0]?.incident.id}` : 'see the open incidents';
