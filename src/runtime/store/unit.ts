import { clocksWrites } from './parts/clocks.ts';
import { erasuresWrites } from './parts/erasures.ts';
import { eventsWrites } from './parts/events.ts';
import { figuresWrites } from './parts/figures.ts';
import { incidentsWrites } from './parts/incidents.ts';
import { keysWrites } from './parts/keys.ts';
import { outboxWrites } from './parts/outbox.ts';
import { pagesWrites } from './parts/pages.ts';
import { rolloutsWrites } from './parts/rollouts.ts';
import { rosterWrites } from './parts/roster.ts';
import { addAudit } from './queries/add-audit.ts';
import { addDecision } from './queries/add-decision.ts';
import { addLead } from './queries/add-lead.ts';
import { addReadyTarget } from './queries/add-ready-target.ts';
import { addRelease } from './queries/add-release.ts';
import { bringForwardEntries } from './queries/bring-forward-entries.ts';
import { enterQueue } from './queries/enter-queue.ts';
import { holdRelease } from './queries/hold-release.ts';
import { leaveQueue } from './queries/leave-queue.ts';
import { markActivated } from './queries/mark-activated.ts';
import { retryLater } from './queries/retry-later.ts';
import { saveRep } from './queries/save-rep.ts';
import { saveTeam } from './queries/save-team.ts';
import { setActive } from './queries/set-active.ts';
import { setReleaseStatus } from './queries/set-release-status.ts';
import { spendToken } from './queries/spend-token.ts';
import { readsOf } from './reads.ts';
import { runText } from './run-text.ts';
import { BrokenTransaction, type StoreUnit } from './store.ts';
import type { Db } from './tables.ts';

/** The whole port within one open transaction. */
export function unitOf(db: Db): StoreUnit {
  return {
    ...readsOf(db),
    ...eventsWrites(db),
    ...clocksWrites(db),
    ...incidentsWrites(db),
    ...outboxWrites(db),
    ...rosterWrites(db),
    ...rolloutsWrites(db),
    ...figuresWrites(db),
    ...pagesWrites(db),
    ...keysWrites(db),
    ...erasuresWrites(db),
    addLead: (lead, life) => addLead(db, lead, life ?? null),
    addDecision: decision => addDecision(db, decision),
    saveTeam: (id, state) => saveTeam(db, id, state),
    saveRep: (id, state) => saveRep(db, id, state),
    enterQueue: entry => enterQueue(db, entry),
    bringForwardEntries: now => bringForwardEntries(db, now),
    retryLater: (n, attempts, retryAt) => retryLater(db, n, attempts, retryAt),
    leaveQueue: (n, ending, at) => leaveQueue(db, n, ending, at),
    addRelease: (release, pushed) => addRelease(db, release, pushed),
    holdRelease: (id, why) => holdRelease(db, id, why),
    setReleaseStatus: (id, status) => setReleaseStatus(db, id, status),
    markActivated: (id, at, rollbackTo) => markActivated(db, id, at, rollbackTo),
    addReadyTarget: (target, forRelease, at) => addReadyTarget(db, target, forRelease, at),
    setActive: active => setActive(db, active),
    addAudit: entry => addAudit(db, entry),
    spendToken: (jti, expiresAt, now) => spendToken(db, jti, expiresAt, now),
    savepoint: work => savepoint(db, work),
  };
}

async function savepoint<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await runText(db, 'savepoint one_unit');
  try {
    const result = await work();
    await runText(db, 'release savepoint one_unit');
    return result;
  } catch (error) {
    await backToSavepoint(db);
    throw error;
  }
}

async function backToSavepoint(db: Db): Promise<void> {
  try {
    await runText(db, 'rollback to savepoint one_unit');
    await runText(db, 'release savepoint one_unit');
  } catch (cause) {
    throw new BrokenTransaction(cause);
  }
}
