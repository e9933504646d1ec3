import type { Router } from '../../src/engine/policy/router.ts';
import { instantText } from '../../src/engine/time/instant.ts';
import { rollBack } from '../../src/runtime/releases/roll-back.ts';
import type { QueueEntry } from '../../src/runtime/store/rows.ts';
import { done, missed, type QaRow } from './qa-row.ts';
import type { TryOut } from './try-out.ts';

const LEAD = 'qa-fallback';
const MOST_QUEUES = 10;

/** While the fallback decides, a lead waits in the fallback queue, is tried again, and reaches a person in the end. */
export async function tryFallbackQueue({ fallback }: Router, room: TryOut): Promise<QaRow[]> {
  await rollBack(room.service, { reason: 'release QA pass' }, 'qa');
  const decision = await room.lead({ id: LEAD });
  const area = 'fallback queue';
  if (decision?.queue !== fallback) return [missed(area, fallback, `a lead did not wait there: ${decision?.reason}`)];
  const waits = done(area, fallback, 'a lead that nothing matched waits there');
  return [waits, await tryRetry(room, fallback), await tryExpiry(room, fallback)];
}

async function openEntry({ service }: TryOut): Promise<QueueEntry | null> {
  return (await service.store.queueEntries(LEAD)).find(({ endedAt }) => endedAt === null) ?? null;
}

async function tryRetry(room: TryOut, queue: string): Promise<QaRow> {
  const what = `${queue}: retry`;
  const entry = await openEntry(room);
  if (!entry) return missed('fallback queue', what, 'the lead is not there');
  await room.roundAt(entry.retryAt);
  const after = (await room.service.store.queueEntries(LEAD)).find(({ n }) => n === entry.n);
  const tried = (after?.attempts ?? 0) > entry.attempts;
  const at = instantText(entry.retryAt);
  return tried
    ? done('fallback queue', what, `tried again at ${at}`)
    : missed('fallback queue', what, 'not tried again');
}

async function tryExpiry(room: TryOut, queue: string): Promise<QaRow> {
  const what = `${queue}: expiry`;
  for (let hops = 0; hops < MOST_QUEUES; hops += 1) {
    const entry = await openEntry(room);
    if (!entry) break;
    if (entry.expiresAt === null) return missed('fallback queue', what, `${entry.queue} has no end`);
    await room.roundAt(entry.expiresAt);
  }
  const lead = await room.service.store.lead(LEAD);
  const last = (await room.service.store.decisions(LEAD)).at(-1)?.decision;
  if (lead?.status !== 'owner' || !last?.owner) return missed('fallback queue', what, 'the lead reached nobody');
  return done('fallback queue', what, `at ${instantText(room.now)} the lead went to ${last.owner}`);
}
