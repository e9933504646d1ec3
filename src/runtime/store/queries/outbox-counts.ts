import type { OutboxCounts } from '../rows/outbox.ts';
import type { Db } from '../tables.ts';

export async function outboxCounts(db: Db): Promise<OutboxCounts> {
  const rows = await db
    .selectFrom('outbox')
    .select(({ fn }) => ['state', fn.countAll<number>().as('messages')])
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map(({ state, messages }) => [state, Number(messages)]));
  return { pending: counts.get('pending') ?? 0, sent: counts.get('sent') ?? 0, dead: counts.get('dead') ?? 0 };
}
