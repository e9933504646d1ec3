import { SECOND } from '../../engine/time/units.ts';
import type { Round } from '../rounds/round.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { MOST_ATTEMPTS } from './limits.ts';
import { postRoomOf } from './post-room.ts';
import { sendDue } from './send-due.ts';
import { gaveUp } from './write-down.ts';

/** Sets going all that is due; every channel by itself, so that none waits for another's far end. */
export const outboxRound: Round = { name: 'outbox', every: SECOND, run: sendAllDue, settled: nothingOnTheWay };

async function sendAllDue(service: Service, now: Instant): Promise<number> {
  await buryWornOut(service, now);
  let started = 0;
  for (const { channel, lost } of await service.store.dueChannels(now)) {
    if (lost) postRoomOf(service).endpoint(channel).lost = true;
    started += await sendDue(service, channel, now);
  }
  return started;
}

/** Resolves when all that was set going has ended and is written down. */
export async function nothingOnTheWay(service: Service): Promise<void> {
  const { sending } = postRoomOf(service);
  while (sending.size > 0) await Promise.all(sending);
}

/** A message that ends each worker that takes it is never marked as failed: the claims alone tell. */
const buryWornOut = (service: Service, now: Instant): Promise<void> =>
  service.commit.run(async work => {
    for (const row of await work.store.buryWornOut(now, MOST_ATTEMPTS)) {
      await gaveUp(service, work, row, now);
      work.onCommit(() => service.metrics.message(row.channel, 'dead'));
    }
  });
