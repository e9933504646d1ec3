import { rawOfSources } from '../queries/raw-of-sources.ts';
import type { Instant, PastLead } from '../rows.ts';
import type { Db } from '../tables.ts';

/** What the papers ask for and nobody else does. */
export interface PapersReads {
  /** Leads of some sources received in [from, to), as they came in. */
  rawOfSources(
    sources: readonly string[],
    from: Instant,
    to: Instant,
  ): Promise<readonly Pick<PastLead, 'id' | 'raw' | 'receivedAt'>[]>;
}

export const papersReads = (db: Db): PapersReads => ({
  rawOfSources: (sources, from, to) => rawOfSources(db, sources, from, to),
});
