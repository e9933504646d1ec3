import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { ownerCould } from '../../engine/measure/invariants/i03-owner-could.ts';
import { sameAgain } from '../../engine/measure/invariants/i04-same-again.ts';
import type { PastDecision } from '../../engine/measure/invariants/past-decision.ts';
import { ledgerOf } from '../../engine/model/state.ts';
import { decides } from '../../engine/sla/life/cause.ts';
import { withFields } from '../leads/known-lead.ts';
import type { StoredDecision } from '../store/rows/roster.ts';
import type { RawRecord } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import { type Patient, restOf } from './patient.ts';

/** Decisions of one page: to make each again takes a tenth of a millisecond. */
const PAGE = 20;

export interface DecisionsLooked {
  readonly found: readonly Broken[];
  /** Place of the last decision that was looked at. */
  readonly upto: number;
  /** Picks by team. */
  readonly picks: ReadonlyMap<string, number>;
  /** Whose decisions they are. */
  readonly leads: ReadonlySet<string>;
}

/** I3, I4: every decision, made again from what it was made from. */
export async function lookAtDecisions(patient: Patient): Promise<DecisionsLooked> {
  const found: Broken[] = [];
  const picks = new Map<string, number>();
  const leads = new Set<string>();
  let upto = patient.afterDecision;
  for (;;) {
    const page = await patient.store.decisionsAfter(upto, PAGE);
    const last = page.at(-1);
    if (!last) return { found, upto, picks, leads };
    for (const row of page) {
      const { team } = row.decision;
      leads.add(row.leadId);
      if (team !== null && decides(row.cause)) picks.set(team, (picks.get(team) ?? 0) + 1);
      const past = await pastDecision(patient, row);
      if (past) found.push(...ownerCould([past]), ...sameAgain([past]));
    }
    upto = last.n;
    if (page.length === PAGE) await restOf(patient);
  }
}

/** Null when its release can't be read any more: then I10 or the release's own checks tell. */
async function pastDecision({ store, shelf }: Patient, row: StoredDecision): Promise<PastDecision | null> {
  const taken = await shelf.take(store, row.by);
  if (!taken.ok) return null;
  const { decision, at, cause, state } = row;
  return {
    decision,
    at,
    router: taken.release.router,
    ledger: ledgerOf(state),
    raw: await knownThen(store, row),
    byRules: decides(cause) && cause !== 'expiry',
  };
}

/** The lead as it was known then; null once anything of it was erased, also of a lead that it took over. */
async function knownThen(store: StoreReads, { raw, enriched, leadId }: StoredDecision): Promise<RawRecord | null> {
  const told = await store.eventsAt(enriched ?? []);
  const others = new Set(told.map(event => event.leadId).filter(id => id !== leadId));
  for (const other of others) if (typeof (await store.lives(other))[0]?.erasedAt === 'number') return null;
  return raw && withFields(raw, told);
}
