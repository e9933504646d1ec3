import { MINUTE } from '../../engine/time/units.ts';
import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** Leads that began to wait by a clock that was ahead don't wait until it is that late. */
export const wrongClockRound: Round = { name: 'wrong-clock', every: MINUTE, run: bringForward };

function bringForward({ commit }: Service, now: Instant): Promise<number> {
  return commit.run(({ store }) => store.bringForwardEntries(now));
}
