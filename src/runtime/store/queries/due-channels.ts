import { sql } from 'kysely';
import { kept } from '../kept.ts';
import type { DueChannel } from '../rows/outbox.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

const DUE = kept((db, { now }: { readonly now: Instant }) =>
  db
    .selectFrom('outbox')
    .select(['channel', sql<number>`max(case when lease_until is null then 0 else 1 end)`.as('lost')])
    .where('state', '=', sql.lit('pending'))
    .where('due_at', '<=', now)
    .groupBy('channel')
    .orderBy('channel'),
);

export async function dueChannels(db: Db, now: Instant): Promise<DueChannel[]> {
  const { rows } = await DUE(db, { now });
  return rows.map(({ channel, lost }) => ({ channel, lost: lost === 1 }));
}
