import { sql } from 'kysely';
import type { PromisedLead } from '../../../engine/measure/observed.ts';
import type { SlowLeads } from '../rows/figures.ts';
import type { Page, ReceiptPlace } from '../rows.ts';
import type { Db } from '../tables.ts';
import { pageOf } from './page-of.ts';
import { PROMISED_COLUMNS, promisedLead } from './promised-lead-row.ts';

/** Leads of one page: some milliseconds. */
const PAGE = 1000;

export async function slowLeads(
  db: Db,
  { from, to, wait, after }: SlowLeads,
): Promise<Page<PromisedLead, ReceiptPlace>> {
  const rows = await db
    .selectFrom('leads')
    .select([...PROMISED_COLUMNS, 'id'])
    .where('received_at', '>=', Math.max(from, after?.at ?? from))
    .where('received_at', '<=', to)
    .where(({ or, eb }) =>
      after === null ? eb.lit(true) : or([eb('received_at', '>', after.at), eb('id', '>', after.id)]),
    )
    .where('drill', '=', 0)
    .where('merged_into', 'is', null)
    .where(sql<boolean>`(first_owned_at is null or first_owned_at - received_at > ${wait})`)
    .orderBy('received_at')
    .orderBy('id')
    .limit(PAGE)
    .execute();
  return pageOf(rows, PAGE, promisedLead, last => ({ at: last.received_at, id: last.id }));
}
