import { auditHeadRound } from '../audit/audit-head-round.ts';
import { clocksRound } from '../clocks/clocks-round.ts';
import { doctorRound } from '../doctor/doctor-round.ts';
import { parkedRound } from '../events/parked-round.ts';
import { incidentsRound } from '../incidents/incidents-round.ts';
import { alertsRound } from '../measures/alerts-round.ts';
import { outboxRound } from '../notify/outbox-round.ts';
import { forgetAnswersRound } from '../operations/forget-answers-round.ts';
import { retentionRound } from '../operations/retention-round.ts';
import { tick } from '../queues/tick.ts';
import { unassignedRound } from '../queues/unassigned-round.ts';
import { wrongClockRound } from '../queues/wrong-clock-round.ts';
import { crmOwnersRound } from '../reconcile/crm-owners-round.ts';
import { rolloutRound } from '../rollout/rollout-round.ts';
import { expireOverrides } from '../roster/expire-overrides.ts';
import { sweepOwners } from '../roster/sweep-owners.ts';
import type { Round } from './round.ts';

/** What the service does by itself, in this order, each second or as often as it says. */
export const ROUNDS: readonly Round[] = [
  { name: 'overrides', every: 1000, run: expireOverrides },
  wrongClockRound,
  { name: 'queues', every: 1000, run: tick },
  parkedRound,
  unassignedRound,
  clocksRound,
  { name: 'roster', every: 60_000, run: sweepOwners },
  { name: 'incidents', every: 1000, run: incidentsRound },
  forgetAnswersRound,
  retentionRound,
  alertsRound,
  outboxRound,
  crmOwnersRound,
  { name: 'rollout', every: 10_000, run: rolloutRound },
  doctorRound,
  auditHeadRound,
];
