import { faultCounts } from '../queries/fault-counts.ts';
import { findLeads } from '../queries/find-leads.ts';
import { messagesOf } from '../queries/messages-of.ts';
import { unsentCounts } from '../queries/unsent-counts.ts';
import type { OutboxRow } from '../rows/outbox.ts';
import type { FaultCount, LeadLine, UnsentCounts } from '../rows/pages.ts';
import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** What the pages ask for and nobody else does. */
export interface PagesReads {
  faultCounts(categories: readonly string[], from: Instant): Promise<readonly FaultCount[]>;
  findLeads(text: string, limit: number): Promise<readonly LeadLine[]>;
  messagesOf(leadId: string, limit: number): Promise<readonly OutboxRow[]>;
  unsentCounts(): Promise<UnsentCounts>;
}

export const pagesReads = (db: Db): PagesReads => ({
  faultCounts: (categories, from) => faultCounts(db, categories, from),
  findLeads: (text, limit) => findLeads(db, text, limit),
  messagesOf: (leadId, limit) => messagesOf(db, leadId, limit),
  unsentCounts: () => unsentCounts(db),
});
