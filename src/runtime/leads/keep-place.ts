import { expiresAt, retryAt } from '../../engine/sla/waiting/queue-times.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Ending } from '../store/rows.ts';
import type { Work } from './group-commit.ts';
import type { Turn } from './turn.ts';

/** Brings a lead's place in a queue in line with its life: it has one exactly while it waits. */
export async function keepPlace(work: Work, live: LiveRelease, turn: Turn): Promise<void> {
  const { group, life, decision, expired, now } = turn;
  const entry = turn.isNew ? null : await work.store.openEntry(group.root.id);
  const queue = life.status === 'queue' ? (decision.queue ?? entry?.queue ?? live.router.fallback) : null;
  if (entry !== null && entry.queue === queue && !expired) return;
  if (entry !== null) await work.store.leaveQueue(entry.n, endingOf(turn), now);
  if (queue === null) return;
  await work.store.enterQueue({
    leadId: group.root.id,
    queue,
    reason: decision.reason,
    enteredAt: now,
    retryAt: retryAt(live.router, queue, now),
    expiresAt: expiresAt(live.router, queue, now),
  });
}

function endingOf({ life, expired }: Turn): Ending {
  if (expired) return 'expired';
  switch (life.status) {
    case 'queue':
      return 'moved';
    case 'owner':
      return 'assigned';
    case 'closed':
      return 'closed';
  }
}
