import type { LeadFact, ReassignedWhy } from '../../../engine/measure/lead-fact.ts';
import type { Instant, Page, ReceiptPlace } from '../rows.ts';
import type { Db } from '../tables.ts';
import { factColumns, leadFact, whyOf } from './lead-fact-row.ts';
import { pageOf } from './page-of.ts';

/** Leads of one page: some milliseconds. */
const PAGE = 500;

/** Facts of leads received in [from, to), in the order of their receipt. */
export async function leadFacts(
  db: Db,
  from: Instant,
  to: Instant,
  after: ReceiptPlace | null,
): Promise<Page<LeadFact, ReceiptPlace>> {
  const rows = await factColumns(db)
    .where('leads.received_at', '>=', Math.max(from, after?.at ?? from))
    .where('leads.received_at', '<', to)
    .where(({ or, eb }) =>
      after === null ? eb.lit(true) : or([eb('leads.received_at', '>', after.at), eb('leads.id', '>', after.id)]),
    )
    .orderBy('leads.received_at')
    .orderBy('leads.id')
    .limit(PAGE)
    .execute();
  const whys = await whysOf(
    db,
    rows.map(({ id }) => id),
  );
  const fact = (row: (typeof rows)[number]) => leadFact(row, whys.get(row.id) ?? []);
  return pageOf(rows, PAGE, fact, last => ({ at: last.received_at, id: last.id }));
}

/** Why people moved these leads, first to last. */
async function whysOf(db: Db, leadIds: readonly string[]): Promise<ReadonlyMap<string, readonly ReassignedWhy[]>> {
  const whys = new Map<string, ReassignedWhy[]>();
  if (leadIds.length === 0) return whys;
  const moves = await db
    .selectFrom('events')
    .select(['lead_id', 'body'])
    .where('lead_id', 'in', leadIds)
    .where('kind', '=', 'reassigned')
    .where('state', '=', 'applied')
    .orderBy('at')
    .orderBy('n')
    .execute();
  for (const { lead_id, body } of moves) whys.set(lead_id, [...(whys.get(lead_id) ?? []), whyOf(body)]);
  return whys;
}
