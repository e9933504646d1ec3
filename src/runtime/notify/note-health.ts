import { endIncident } from '../incidents/end-incident.ts';
import { openIncident } from '../incidents/open-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Endpoint } from './endpoint.ts';
import { afterTry } from './health.ts';
import { integrationKey, integrationTrouble } from './integration-trouble.ts';

/** Notes a try in an endpoint's health; opens or ends the incident when that turns. Runs within `commit`. */
export async function noteHealth(
  service: Service,
  work: Work,
  { channel, endpoint }: { readonly channel: string; readonly endpoint: Endpoint },
  worked: boolean,
): Promise<void> {
  const before = endpoint.health;
  const after = afterTry(before, worked);
  endpoint.health = after;
  work.onUndo(() => {
    endpoint.health = before;
  });
  if (after.trouble === before.trouble) return;
  const now = service.clock();
  if (after.trouble === 'none') await endIncident(service, work, integrationKey(channel), now);
  else if (after.trouble !== 'unknown') {
    await openIncident(service, work, integrationTrouble(channel, after.trouble, now));
  }
}
