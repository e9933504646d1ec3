import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { settleIncident } from './resolve-incident.ts';

/** What was wrong under this key is right again: an open incident of that key resolves by itself. */
export async function endIncident(_service: Service, work: Work, key: string, at: Instant): Promise<void> {
  const open = await work.store.openIncidentOf(key);
  if (open) await settleIncident(work, open, { at, by: 'service', note: null });
}
