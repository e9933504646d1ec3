import type { Router } from '../../engine/policy/router.ts';
import { unassignedDue } from '../../engine/sla/life/unassigned-due.ts';
import type { LeadLife } from '../store/rows/life.ts';
import type { Instant } from '../store/rows.ts';
import type { Promised } from './promise-of.ts';
import type { Turn } from './turn.ts';

/** A lead's life as it is kept beside the lead. */
export function lifeRow(router: Router, turn: Turn, promise: Promised): LeadLife {
  const { heldBy: _heldBy, byHand: _byHand, ...kept } = turn.life;
  return { ...kept, ...promise, mergedInto: null, unassignedDue: dueOf(router, turn, promise) };
}

/** Counted from the receipt; for a lead that was given back, from when it was. Told once for each time. */
function dueOf(router: Router, { group: { root }, life, isNew, now }: Turn, { sla }: Promised): Instant | null {
  if (life.status !== 'queue') return null;
  if (!isNew && root.status === 'queue' && root.sla === sla) return root.unassignedDue;
  return unassignedDue(router, sla, life.firstOwnedAt === null ? life.receivedAt : now);
}
