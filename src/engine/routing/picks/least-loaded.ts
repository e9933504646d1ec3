import type { Ledger } from '../../model/ledger.ts';
import type { MemberPlan } from '../../policy/router.ts';
import { firstBy, leastRecent, NO_CREDITS, type Pick } from '../pick.ts';

/** Whose open leads are fewest for their weight, compared as exact fractions; then least recently assigned. */
export const leastLoaded: Pick = (eligible, { team, ledger }) => ({
  member: firstBy(
    eligible,
    (a, b) => openOf(a, ledger) * b.weight - openOf(b, ledger) * a.weight || leastRecent(a, b, team),
  ),
  credits: NO_CREDITS,
});

const openOf = ({ id }: MemberPlan, { reps }: Ledger): number => reps.get(id)?.open ?? 0;
