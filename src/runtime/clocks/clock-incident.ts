import type { ClockKind } from '../../engine/sla/clocks/clock.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Category, Trouble } from '../incidents/trouble.ts';
import type { ClockRow } from '../store/rows/clocks.ts';
import type { Instant } from '../store/rows.ts';

/** Only a clock that promises something can break it; a reassignment is merely measured. */
const CATEGORIES: Readonly<Record<ClockKind, Category | null>> = {
  assignment: 'assignment_breach',
  response: 'response_breach',
  reassignment: null,
};

/** The key of the incident that a broken promise opens, and that ends when the clock stops; null: it opens none. */
export function incidentKey({ kind, leadId }: Pick<ClockRow, 'kind' | 'leadId'>): string | null {
  const category = CATEGORIES[kind];
  return category && `${category}:${leadId}`;
}

/** A broken promise as the incident desk takes it; null when it opens no incident. */
export function breachTrouble(clock: ClockRow, at: Instant): Trouble | null {
  const { kind, leadId, pledge, dueAt, drill } = clock;
  const [category, key] = [CATEGORIES[kind], incidentKey(clock)];
  if (category === null || key === null || dueAt === null) return null;
  const says = `Lead ${leadId}: ${SAYS[kind]} was due at ${instantText(dueAt)} (SLA row ${pledge.sla}).`;
  return {
    category,
    key,
    leadId,
    policy: pledge.escalation,
    businessCritical: pledge.businessCritical,
    says,
    at,
    drill,
  };
}

/** What each clock waits for, for people. */
export const SAYS: Readonly<Record<ClockKind, string>> = {
  assignment: 'an owner',
  response: 'the first response',
  reassignment: 'the first response of the new owner',
};
