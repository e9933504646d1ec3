import { canonicalJson } from '../../engine/model/canonical-json.ts';
import { silence } from '../../engine/sla/ladder/quiet.ts';
import { rungAt } from '../../engine/sla/ladder/rest.ts';
import type { Work } from '../leads/group-commit.ts';
import { intendMessage } from '../notify/intend-message.ts';
import type { Service } from '../service.ts';
import type { IncidentRow, Telling } from '../store/rows/incidents.ts';
import type { Instant } from '../store/rows.ts';
import { escalatedMessage, type TellingOf } from './escalated-message.ts';

/** Sends what is due: one message for all incidents of a kind that a role is to hear of. Answers how many messages. */
export async function tellRoles(service: Service, now: Instant): Promise<number> {
  const due = await service.store.dueTellings(now);
  let told = 0;
  for (const tellings of Map.groupBy(due, kindOf).values()) {
    try {
      told += await service.commit.run(work => tellSome(service, work, tellings, now));
    } catch (error) {
      service.log('error', 'telling.failed', { tellings: tellings.map(({ n }) => n), error: String(error) });
    }
  }
  return told;
}

/** A drill stands alone, each level of it. */
const kindOf = ({ category, role, drill, incident, level }: Telling): string =>
  canonicalJson(drill ? [incident, level] : [category, role]);

async function tellSome(service: Service, work: Work, tellings: readonly Telling[], now: Instant): Promise<number> {
  const about: TellingOf[] = [];
  for (const telling of tellings) {
    const incident = await work.store.incident(telling.incident);
    const role = incident && rungAt(incident.ladder, telling.level)?.role;
    if (!incident || !role) continue;
    const why = await silenceOf(work, telling, incident);
    if (why === null) about.push({ telling, incident, role });
    else await work.store.endTellings([telling.n], { silence: why });
  }
  const numbers = about.map(({ telling }) => telling.n);
  const mine = new Set(await work.store.endTellings(numbers, { toldAt: now }));
  // Incidents that opened under other rules may have the same role in another place.
  const messages = Map.groupBy(
    about.filter(({ telling }) => mine.has(telling.n)),
    ({ role }) => canonicalJson(role),
  );
  for (const [first, ...rest] of messages.values())
    if (first) await intendMessage(service, work, escalatedMessage([first, ...rest], now));
  return messages.size;
}

async function silenceOf(work: Work, { level }: Telling, incident: IncidentRow) {
  const { category, ladder, standing, resolvedAt, drill } = incident;
  const acked = standing.ackedAt !== null;
  const resolved = resolvedAt !== null;
  if (drill) return silence(level, { level, acked, resolved, highestOpen: 0 });
  const highestOpen = await work.store.highestOpenLevel(category, ladder.policy);
  return silence(level, { level: standing.level, acked, resolved, highestOpen });
}
