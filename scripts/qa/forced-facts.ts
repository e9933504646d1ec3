import type { LeadFact } from '../../src/engine/measure/lead-fact.ts';
import { promisesOf } from '../../src/engine/measure/promises.ts';
import type { AlertKind } from '../../src/engine/policy/alerts/alert-kinds.ts';
import type { AlertSetting } from '../../src/engine/policy/alerts/alert-setting.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import type { Instant } from '../../src/engine/time/instant.ts';
import { DAY, MINUTE } from '../../src/engine/time/units.ts';
import type { StoreReads } from '../../src/runtime/store/store.ts';

/** What an alert is shown instead of what the store holds: the failure that it is there for. */
export type ForcedFacts = Partial<StoreReads>;

/** For each alert the failure that must make it fire, at a moment and for its own threshold and least number. */
export const FORCED: {
  readonly [K in AlertKind]: (router: Router, setting: AlertSetting, now: Instant) => ForcedFacts;
} = {
  'assignment-latency-breach': (router, setting, now) => {
    const leads = lateLeads(router, setting, now);
    return { slowLeads: async () => ({ rows: leads, next: null }), countReceived: async () => leads.length };
  },
  'unassigned-age': (router, setting, now) => {
    const leads = leadsOf(router, setting.minN, () => now - 60 * DAY);
    return { leadsWithoutOwner: async () => leads };
  },
  'conflict-spike': (_router, setting, now) => {
    const count = Math.max(Math.ceil(setting.threshold), setting.minN, 1);
    return { conflictMoments: async () => Array(count).fill(now - 1), countReceived: async () => count };
  },
  'integration-failure': (_router, { minN }, now) => ({
    triedBefore: async () => ({
      rows: [{ channel: 'crm', createdAt: now, at: now, attempts: Math.max(3, minN), sent: false }],
      next: null,
    }),
  }),
  'source-variance': (router, { minN, threshold }, now) => ({
    dayFigures: async () => oddDays([...router.sources.keys()][0] ?? 'a source', minN, threshold, now),
  }),
  'queue-health': (router, { minN }, now) => ({
    waitingQueues: async () => [router.fallback],
    waitingLine: async () => ({
      rows: Array(WAITING).fill({ enteredAt: now - MINUTE, expiresAt: now + 1 }),
      next: null,
    }),
    countTaken: async () => new Map([[router.fallback, Math.max(1, minN)]]),
  }),
  'ownership-drift': (_router, { minN }) => ({
    nextHeld: async owner => (owner === LEFT ? null : { owner: LEFT, leads: Math.max(1, minN) }),
  }),
  'reassignment-loop': (_router, { minN, threshold }, now) => {
    const leads = Array.from({ length: Math.max(minN, Math.ceil(threshold)) }, (_, i) => `moved-${i}`);
    return { movesSince: async () => leads.flatMap(leadId => Array(3).fill({ leadId, at: now })) };
  },
  'drill-overdue': (_router, { threshold }, now) => ({
    lastDrill: async () => now - threshold,
    firstReceipt: async () => now - threshold,
  }),
};

const WAITING = 200;
const LEFT = 'somebody-who-left';

/** Without an owner, on every row of the SLA matrix in turn. */
const leadsOf = (router: Router, least: number, receivedAt: (sla: string | null) => Instant): LeadFact[] => {
  const rows = router.policy.sla.targets.map(({ id }) => id);
  return Array.from({ length: Math.max(least, rows.length) }, (_, i) => {
    const sla = rows[i % rows.length] ?? null;
    return { ...UNOWNED, id: `late-${i}`, sla, receivedAt: receivedAt(sla) };
  });
};

/** Received so that their time ran out a moment ago, as far as the clock on the wall tells. */
function lateLeads(router: Router, { minN, form, window }: AlertSetting, now: Instant): LeadFact[] {
  const book = promisesOf(router);
  const justOver = (sla: string | null): Instant => {
    const times = book.get(sla ?? '')?.assignment;
    const bar = form === 'share' ? times?.breach : (times?.p90 ?? times?.breach);
    return now - (bar ?? 0) - Math.min(MINUTE, window / 24);
  };
  return leadsOf(router, Math.max(minN, 5), justOver);
}

const UNOWNED: LeadFact = {
  ...{ id: '', source: null, segment: null, team: null, rep: null, rule: null, reason: null, sla: null, receivedAt: 0 },
  ...{ firstOwnedAt: null, respondedAt: null, closedAt: null, pauses: [], conflicts: 0, missing: [], reassigned: [] },
  ...{ drill: false, mergedInto: null },
};

/** Four weeks of one kind, then a day of quite another. */
function oddDays(source: string, minN: number, threshold: number, now: Instant) {
  const today = Math.floor(now / DAY) * DAY;
  const usual = { source, leads: Math.max(1, minN), mismatched: 0, timed: Math.max(1, minN), logSpread: 1 };
  return Array.from({ length: 29 }, (_, i) => ({
    ...usual,
    at: today - i * DAY,
    logMiddle: i === 0 ? 1 + 2 * threshold : 1,
  }));
}
