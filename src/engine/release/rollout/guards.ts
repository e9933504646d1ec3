import type { Guard } from './guard.ts';
import { assignmentLatency } from './guards/assignment-latency.ts';
import { conflictRate } from './guards/conflict-rate.ts';
import { failedRuleRate } from './guards/failed-rule-rate.ts';
import { fallbackShare } from './guards/fallback-share.ts';
import { inactiveOwners } from './guards/inactive-owners.ts';
import { missingFieldRate } from './guards/missing-field-rate.ts';
import { protectedPathways } from './guards/protected-pathways.ts';
import { unassignedShare } from './guards/unassigned-share.ts';

/** Every guard of a rollout step. */
export const GUARDS: readonly Guard[] = [
  assignmentLatency,
  unassignedShare,
  fallbackShare,
  failedRuleRate,
  missingFieldRate,
  conflictRate,
  inactiveOwners,
  protectedPathways,
];
