import { sql } from 'kysely';
import type { NewDecision } from '../store.ts';
import type { Db } from '../tables.ts';

/** Numbers the decision within its lead and adds it. */
export async function addDecision(db: Db, made: NewDecision): Promise<void> {
  const next = sql<number>`(select coalesce(max(seq), 0) + 1 from decisions where lead_id = ${made.leadId})`;
  await db
    .insertInto('decisions')
    .values({
      lead_id: made.leadId,
      seq: next,
      decision: JSON.stringify(made.decision),
      release: made.decision.release,
      bundle: made.by.bundle,
      fallback: made.by.fallback ? 1 : 0,
      state: JSON.stringify(made.state),
      cause: made.cause,
      at: made.at,
      event: made.event ?? null,
      enriched: JSON.stringify(made.enriched ?? []),
      roster: made.by.roster ?? null,
    })
    .execute();
}
