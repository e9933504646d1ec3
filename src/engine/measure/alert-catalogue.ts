import type { AlertKind } from '../policy/alerts/alert-kinds.ts';
import type { AlertSetting } from '../policy/alerts/alert-setting.ts';
import type { Instant } from '../time/instant.ts';
import { type AlertWatch, type Judgement, look, type Watched } from './alert.ts';
import * as assignmentLatencyBreach from './alerts/assignment-latency-breach.ts';
import * as conflictSpike from './alerts/conflict-spike.ts';
import * as drillOverdue from './alerts/drill-overdue.ts';
import * as integrationFailure from './alerts/integration-failure.ts';
import * as ownershipDrift from './alerts/ownership-drift.ts';
import * as queueHealth from './alerts/queue-health.ts';
import * as reassignmentLoop from './alerts/reassignment-loop.ts';
import * as sourceVariance from './alerts/source-variance.ts';
import * as unassignedAge from './alerts/unassigned-age.ts';

/** What each alert looks at. */
export interface FactsOf {
  'assignment-latency-breach': assignmentLatencyBreach.Facts;
  'unassigned-age': unassignedAge.Facts;
  'conflict-spike': conflictSpike.Facts;
  'integration-failure': integrationFailure.Facts;
  'source-variance': sourceVariance.Facts;
  'queue-health': queueHealth.Facts;
  'ownership-drift': ownershipDrift.Facts;
  'reassignment-loop': reassignmentLoop.Facts;
  'drill-overdue': drillOverdue.Facts;
}

type Bound<Facts> = {
  watch(facts: Facts, setting: AlertSetting, now: Instant): Watched<unknown>;
  again(inputs: unknown, setting: AlertSetting): Judgement;
};

/** Inputs come back out of the store as they went in, so they need no second reading. */
const bound = <Facts, Inputs>(alert: AlertWatch<Facts, Inputs>): Bound<Facts> => ({
  watch: (facts, setting, now) => look(alert, facts, setting, now),
  again: (inputs, setting) => alert.judge(inputs as Inputs, setting),
});

const CATALOGUE: { readonly [K in AlertKind]: Bound<FactsOf[K]> } = {
  'assignment-latency-breach': bound(assignmentLatencyBreach.alert),
  'unassigned-age': bound(unassignedAge.alert),
  'conflict-spike': bound(conflictSpike.alert),
  'integration-failure': bound(integrationFailure.alert),
  'source-variance': bound(sourceVariance.alert),
  'queue-health': bound(queueHealth.alert),
  'ownership-drift': bound(ownershipDrift.alert),
  'reassignment-loop': bound(reassignmentLoop.alert),
  'drill-overdue': bound(drillOverdue.alert),
};

/** One look of an alert of the rules. */
export const watchAlert = <K extends AlertKind>(
  kind: K,
  facts: FactsOf[K],
  setting: AlertSetting,
  now: Instant,
): Watched<unknown> => CATALOGUE[kind].watch(facts, setting, now);

/** The judgement of an earlier look, made again from its stored inputs: the same bytes. */
export const judgeAgain = (setting: AlertSetting, inputs: unknown): Judgement =>
  CATALOGUE[setting.kind].again(inputs, setting);
