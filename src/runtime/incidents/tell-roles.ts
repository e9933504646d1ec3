import { canonicalJson } from '../../engine/model/canonical-json.ts';
import { type Silence, silence, type Told } from '../../engine/sla/ladder/quiet.ts';
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

async function tellSome(service: Service, work: Work, due: readonly Telling[], now: Instant): Promise<number> {
  const fates = await fatesOf(work, due);
  for (const [why, silent] of Map.groupBy(fates.silent, each => each.why))
    await work.store.endTellings(
      silent.map(({ n }) => n),
      { silence: why },
    );
  const numbers = fates.told.map(({ telling }) => telling.n);
  const mine = new Set(await work.store.endTellings(numbers, { toldAt: now }));
  // Incidents that opened under other rules may have the same role in another place.
  const messages = Map.groupBy(
    fates.told.filter(({ telling }) => mine.has(telling.n)),
    ({ role }) => canonicalJson(role),
  );
  for (const [first, ...rest] of messages.values())
    if (first) await intendMessage(service, work, escalatedMessage([first, ...rest], now));
  return messages.size;
}

interface Fates {
  readonly told: readonly TellingOf[];
  readonly silent: readonly { readonly n: number; readonly why: Silence }[];
}

async function fatesOf(work: Work, due: readonly Telling[]): Promise<Fates> {
  const incidents = await work.store.incidentsOf([...new Set(due.map(({ incident }) => incident))]);
  const highest = await highestOpen(work, [...incidents.values()]);
  const told: TellingOf[] = [];
  const silent: { n: number; why: Silence }[] = [];
  for (const telling of due) {
    const incident = incidents.get(telling.incident);
    const role = incident && rungAt(incident.ladder, telling.level)?.role;
    if (!incident || !role) continue;
    const why = silence(telling.level, toldOf(telling, incident, highest.get(incident.ladder.policy) ?? 0));
    if (why === null) told.push({ telling, incident, role });
    else silent.push({ n: telling.n, why });
  }
  return { told, silent };
}

/** By policy: how high an open incident of this kind stands. All of these are of one kind. */
async function highestOpen(work: Work, incidents: readonly IncidentRow[]): Promise<ReadonlyMap<string | null, number>> {
  const highest = new Map<string | null, number>();
  for (const { category, ladder } of incidents)
    if (!highest.has(ladder.policy))
      highest.set(ladder.policy, await work.store.highestOpenLevel(category, ladder.policy));
  return highest;
}

/** A drill is told at every level at once, whatever else is open. */
function toldOf({ level }: Telling, { standing, resolvedAt, drill }: IncidentRow, highest: number): Told {
  const [acked, resolved] = [standing.ackedAt !== null, resolvedAt !== null];
  return drill
    ? { level, acked, resolved, highestOpen: 0 }
    : { level: standing.level, acked, resolved, highestOpen: highest };
}
