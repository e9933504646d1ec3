import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { OutboxRow } from '../store/rows/outbox.ts';

export type Requeued =
  | { readonly kind: 'requeued'; readonly message: OutboxRow }
  | { readonly kind: 'unknown' }
  /** Not given up, or a later write-back of the same lead would be undone by it. */
  | { readonly kind: 'refused'; readonly says: string };

/** Puts a dead letter back with all its tries before it; the audit says who did. */
export function requeue(service: Service, n: number, who: string): Promise<Requeued> {
  const now = service.clock();
  return service.commit.run(async work => {
    const message = await work.store.message(n);
    if (message === null) return { kind: 'unknown' };
    const says = await whyNot(work, message);
    if (says !== null) return { kind: 'refused', says };
    await work.store.requeueMessage(n, now);
    await work.store.addAudit({ at: now, who, what: 'message.requeued', detail: { n, key: message.key } });
    return { kind: 'requeued', message: (await work.store.message(n)) ?? message };
  });
}

async function whyNot(work: Work, message: OutboxRow): Promise<string | null> {
  if (message.state !== 'dead') return `message ${message.n} is ${message.state}, not dead`;
  if (message.kind !== 'write_back' || message.leadId === null) return null;
  const last = await work.store.lastMessageOf(message.leadId, message.kind);
  return last !== null && last.n > message.n ? 'a later owner of this lead was written since: that one stands' : null;
}
