import { SECOND } from '../../engine/time/units.ts';
import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { recomputeClocks } from './recompute-clocks.ts';
import { ringClocks } from './ring-clocks.ts';

/** Deadlines are brought in line with the live calendars before any of them rings. */
async function run(service: Service, now: Instant): Promise<number> {
  const recomputed = await recomputeClocks(service, now);
  return recomputed + (await ringClocks(service, now));
}

export const clocksRound: Round = { name: 'clocks', every: SECOND, run };
