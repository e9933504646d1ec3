import { readDuration } from '../../engine/time/duration.ts';
import { DAY } from '../../engine/time/units.ts';
import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { eraseAll } from './erase.ts';

/** Erases the personal fields of leads that are older than `LEADRAIL_RETENTION`, e.g. `400d`; without it none. */
export const retentionRound: Round = { name: 'retention', every: DAY, run: retain };

async function retain(service: Service, now: Instant): Promise<number> {
  const text = service.secret('LEADRAIL_RETENTION');
  if (!text) return 0;
  const kept = readDuration(text);
  if (!kept || kept.ms === 0) throw new Error('LEADRAIL_RETENTION is no duration such as 400d; nothing is erased');
  const before = now - kept.ms;
  const forgotten = await service.commit.run(work => work.store.forgetExpiredEvents(before));
  if ((await service.store.erasableLeads({ before }, 1)).length === 0) return forgotten;
  const told = { who: 'service', what: 'retention.erased', detail: { before } };
  return forgotten + ((await eraseAll(service, { before }, told))?.leads ?? 0);
}
