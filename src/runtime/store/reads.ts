import { clocksReads } from './parts/clocks.ts';
import { erasuresReads } from './parts/erasures.ts';
import { eventsReads } from './parts/events.ts';
import { figuresReads } from './parts/figures.ts';
import { incidentsReads } from './parts/incidents.ts';
import { keysReads } from './parts/keys.ts';
import { outboxReads } from './parts/outbox.ts';
import { pagesReads } from './parts/pages.ts';
import { papersReads } from './parts/papers.ts';
import { rolloutsReads } from './parts/rollouts.ts';
import { rosterReads } from './parts/roster.ts';
import { auditTrail } from './queries/audit-trail.ts';
import { decisionsBefore } from './queries/decisions-before.ts';
import { dueEntries } from './queries/due-entries.ts';
import { lastOwner } from './queries/last-owner.ts';
import { leadTotals } from './queries/lead-totals.ts';
import { leadsSince } from './queries/leads-since.ts';
import { openWork } from './queries/open-work.ts';
import { queueDepths } from './queries/queue-depths.ts';
import { readActive } from './queries/read-active.ts';
import { readDecisions } from './queries/read-decisions.ts';
import { readLead } from './queries/read-lead.ts';
import { readQueueEntries } from './queries/read-queue-entries.ts';
import { readRelease } from './queries/read-release.ts';
import { readReleaseText } from './queries/read-release-text.ts';
import { readReleases } from './queries/read-releases.ts';
import { readState } from './queries/read-state.ts';
import { readyTargets } from './queries/ready-targets.ts';
import { recentDecisions } from './queries/recent-decisions.ts';
import type { SharedReads, StoreReads } from './store.ts';
import type { Db } from './tables.ts';

/** The reading half of the port over a connection or a transaction. */
export function readsOf(db: Db): StoreReads {
  return {
    ...eventsReads(db),
    ...clocksReads(db),
    ...incidentsReads(db),
    ...outboxReads(db),
    ...rosterReads(db),
    ...rolloutsReads(db),
    ...pagesReads(db),
    ...papersReads(db),
    ...figuresReads(db),
    ...keysReads(db),
    ...erasuresReads(db),
    lead: id => readLead(db, id),
    decisions: leadId => readDecisions(db, leadId),
    recentDecisions: limit => recentDecisions(db, limit),
    decisionsBefore: (before, limit) => decisionsBefore(db, before, limit),
    lastOwner: (by, key) => lastOwner(db, by, key),
    leadsSince: (after, limit) => leadsSince(db, after, limit),
    leadTotals: () => leadTotals(db),
    queueEntries: leadId => readQueueEntries(db, leadId),
    dueEntries: (now, limit) => dueEntries(db, now, limit),
    queueDepths: () => queueDepths(db),
    state: () => readState(db),
    release: id => readRelease(db, id),
    bundle: id => readReleaseText(db, 'bundle', id),
    envelope: id => readReleaseText(db, 'envelope', id),
    releases: () => readReleases(db),
    active: () => readActive(db),
    readyTargets: () => readyTargets(db),
    openWork: () => openWork(db),
    auditTrail: limit => auditTrail(db, limit),
  };
}

/** The same over a connection of one's own. */
export const sharedReadsOf = (db: Db): SharedReads => ({
  ...readsOf(db),
  atOneMoment: work => db.transaction().execute(moment => work(readsOf(moment))),
});
