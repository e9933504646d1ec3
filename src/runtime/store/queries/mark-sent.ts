import { kept } from '../kept.ts';
import type { Claim } from '../rows/outbox.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

const MARK = kept((db, { n, token, at }: Claim & { readonly at: Instant }) =>
  db
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: at, lease_until: null, last_error: null })
    .where('n', '=', n)
    .where('token', '=', token)
    .where('state', '=', 'pending'),
);

export async function markSent(db: Db, { n, token }: Claim, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await MARK(db, { n, token, at });
  return numAffectedRows === 1n;
}
