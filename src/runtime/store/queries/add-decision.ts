import { insertText, runText } from '../run-text.ts';
import type { NewDecision } from '../store.ts';
import type { Db } from '../tables.ts';

/** Numbers the decision within its lead and adds it. */
export async function addDecision(db: Db, made: NewDecision): Promise<void> {
  await runText(db, INSERT, [
    made.leadId,
    JSON.stringify(made.decision),
    made.decision.release,
    made.by.bundle,
    made.by.fallback ? 1 : 0,
    JSON.stringify(made.state),
    made.cause,
    made.at,
    made.event ?? null,
    JSON.stringify(made.enriched ?? []),
    made.by.roster ?? null,
    made.leadId,
  ]);
}

const COLUMNS = ['decision', 'release', 'bundle', 'fallback', 'state', 'cause', 'at', 'event', 'enriched', 'roster'];

const INSERT = insertText('decisions', ['lead_id', ...COLUMNS, 'seq']).replace(
  /\?\)$/,
  '(select coalesce(max(seq), 0) + 1 from decisions where lead_id = ?))',
);
