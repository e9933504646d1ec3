import { freezeLadder } from '../../engine/sla/ladder/freeze-ladder.ts';
import { NO_LADDER } from '../../engine/sla/ladder/ladder.ts';
import { atTheFoot } from '../../engine/sla/ladder/standing.ts';
import { DAY } from '../../engine/time/units.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Trouble } from './trouble.ts';

/** Within this time the same trouble is the old incident that was not really over. */
const FIRES_AGAIN = DAY;

/**
 * Opens an incident on its ladder, or adds to the one that is open under this key. Answers its id. The ladder is that of
 * the rules which are live now, whatever goes live later. Its first step is taken by the next round: opening is cheap.
 */
export async function openIncident(service: Service, work: Work, trouble: Trouble): Promise<string> {
  const open = await work.store.openIncidentOf(trouble.key);
  if (open === null) return begin(service, work, trouble);
  await work.store.seenAgain(open.id, trouble.businessCritical, trouble.at);
  return open.id;
}

async function begin({ live, newId }: Service, work: Work, trouble: Trouble): Promise<string> {
  const { category, key, leadId, businessCritical, says, at, drill } = trouble;
  const before = await work.store.lastIncidentOf(key, at - FIRES_AGAIN);
  const id = newId();
  await work.store.addIncident({
    ...{ id, category, key, leadId, businessCritical, drill, says },
    ladder: live ? freezeLadder(live.router, trouble.policy) : NO_LADDER,
    refiredFrom: before?.id ?? null,
    standing: atTheFoot(at, before?.standing.level),
    dueAt: at,
  });
  const again = before ? ` It is the trouble of incident ${before.id} again.` : '';
  await work.store.addIncidentStep(id, { at, level: null, step: 'opened', says: `${says}${again}`, detail: {} });
  return id;
}
