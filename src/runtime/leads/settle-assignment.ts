import type { Advance } from '../../engine/model/ledger.ts';
import { repStateOf, teamStateOf } from '../../engine/model/state.ts';
import { settle } from '../../engine/routing/settle.ts';
import type { Service } from '../service.ts';
import type { Work } from './group-commit.ts';
import { keepBefore } from './keep-before.ts';

/** Moves rotation and load by one assignment, in memory and in the store alike. */
export async function settleAssignment({ ledger }: Service, work: Work, advance: Advance): Promise<void> {
  work.onUndo(keepBefore(ledger, advance));
  settle(ledger, advance);
  await work.store.saveRep(advance.rep, repStateOf(ledger, advance.rep));
  if (advance.team) await work.store.saveTeam(advance.team.id, teamStateOf(ledger, advance.team.id));
}
