import type { Advance } from '../../engine/model/ledger.ts';
import { repStateOf } from '../../engine/model/state.ts';
import type { Router } from '../../engine/policy/router.ts';
import { localDate } from '../../engine/time/local-date.ts';
import type { Service } from '../service.ts';
import type { LeadLife } from '../store/rows/life.ts';
import type { Instant } from '../store/rows.ts';
import type { Work } from './group-commit.ts';
import { settleAssignment } from './settle-assignment.ts';

/** Who carries a lead as an open one: its owner, until it is over or has become an opportunity. */
export const carrierOf = ({ status, owner, opportunityAt }: Pick<LeadLife, 'status' | 'owner' | 'opportunityAt'>) =>
  status === 'owner' && opportunityAt === null ? owner : null;

export interface LoadMove {
  /** Who carried the lead, and the leads that it took over, before. */
  readonly before: readonly string[];
  readonly after: string | null;
  /** Load without rotation when null: nobody was picked from a team. */
  readonly advance: Advance | null;
  readonly now: Instant;
}

/**
 * Moves open leads from those who carried them to the one who carries the lead now, in memory and in the store alike.
 * Answers who has one less.
 */
export async function moveLoad(service: Service, work: Work, router: Router, move: LoadMove): Promise<string[]> {
  const { after, advance, now } = move;
  const left = [...move.before];
  const kept = after === null ? -1 : left.indexOf(after);
  if (advance !== null && advance.rep !== after) await turnAlone(service, work, advance);
  if (after !== null && advance?.rep === after) await settleAssignment(service, work, advance);
  else if (kept >= 0) left.splice(kept, 1);
  else if (after !== null) await settleAssignment(service, work, loadOf(router, after, now));
  for (const rep of left) await release(service, work, rep);
  return left.filter(rep => rep !== after);
}

/** Somebody was picked for a lead that nobody carries, such as an opportunity: it was their turn all the same. */
async function turnAlone(service: Service, work: Work, advance: Advance): Promise<void> {
  await settleAssignment(service, work, advance);
  await release(service, work, advance.rep);
}

/** Load without rotation. */
const loadOf = (router: Router, rep: string, now: Instant): Advance => ({
  rep,
  date: localDate(router.reps.get(rep)?.zone ?? 'UTC', now),
  team: null,
});

/** One open lead less. Leads of the day stay counted. */
async function release({ ledger }: Service, work: Work, rep: string): Promise<void> {
  const before = ledger.reps.get(rep);
  if (!before || before.open === 0) return;
  ledger.reps.set(rep, { open: before.open - 1, today: { ...before.today } });
  work.onUndo(() => ledger.reps.set(rep, before));
  await work.store.saveRep(rep, repStateOf(ledger, rep));
}
