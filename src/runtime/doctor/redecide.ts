import { ledgerOf } from '../../engine/model/state.ts';
import { routeLead } from '../../engine/routing/route-lead.ts';
import { decides } from '../../engine/sla/life/cause.ts';
import { withFields } from '../leads/known-lead.ts';
import type { StoredDecision } from '../store/rows/roster.ts';
import type { Instant, RawRecord } from '../store/rows.ts';
import type { Patient } from './patient.ts';

/** A lead that today's fields would have sent elsewhere. */
export interface Misrouted {
  readonly code: 'wrong_segment' | 'wrong_territory';
  readonly at: string;
  readonly says: string;
  readonly why: string;
}

const PAGE = 500;

const WHY = 'What was known then was wrong or came too late. Send the fields as an enrichment, or mend the source.';

/**
 * Decides the leads that were decided from `from` on once more, each from what it was decided from but with the fields
 * that the CRM has today, by lead id.
 */
export async function redecide(
  patient: Patient,
  crm: ReadonlyMap<string, RawRecord>,
  from: Instant,
): Promise<Misrouted[]> {
  const latest = new Map<string, StoredDecision>();
  for (let after = 0; ; ) {
    const page = await patient.store.decisionsAfter(after, PAGE);
    const last = page.at(-1);
    if (!last) break;
    after = last.n;
    for (const row of page) if (row.at >= from && row.at <= patient.now && byRules(row)) latest.set(row.leadId, row);
  }
  const found: Misrouted[] = [];
  for (const [id, row] of latest) found.push(...(await compare(patient, row, crm.get(id))));
  return found;
}

const byRules = ({ cause, raw }: StoredDecision): boolean => decides(cause) && cause !== 'expiry' && raw !== null;

async function compare(patient: Patient, row: StoredDecision, fields: RawRecord | undefined): Promise<Misrouted[]> {
  const taken = await patient.shelf.take(patient.store, row.by);
  if (!fields || !taken.ok || row.raw === null) return [];
  const known = withFields(row.raw, await patient.store.eventsAt(row.enriched ?? []));
  const { router } = taken.release;
  const { decision } = routeLead(router, { ...known, ...fields }, ledgerOf(row.state), row.at, row.leadId);
  const [then, at] = [row.decision, `lead:${row.leadId}`];
  if (decision.segment !== then.segment) {
    return [{ code: 'wrong_segment', at, says: `Segment ${then.segment} then, ${decision.segment} today.`, why: WHY }];
  }
  if (decision.rule === then.rule) return [];
  return [
    {
      code: 'wrong_territory',
      at,
      says: `Rule ${then.rule ?? 'none'} then, ${decision.rule ?? 'none'} today.`,
      why: WHY,
    },
  ];
}
