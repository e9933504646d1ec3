import type { Decision } from '../../../src/engine/model/types.gen.ts';

/** A plausible decision, for tests that store decisions without making any. */
export const aDecision = (more: Partial<Decision> = {}): Decision => ({
  lead_id: 'a',
  outcome: 'owner',
  owner: 'ana',
  team: 'dach',
  queue: null,
  layer: 'territory',
  rule: 'dach-all',
  segment: 'smb',
  sla: null,
  escalation: null,
  reason: 'picked',
  conflicts: [],
  missing: [],
  unresolved: [],
  owners_disagree: [],
  release: `sha256:${'0'.repeat(64)}`,
  at: '2026-11-02T09:00:00.000Z',
  ...more,
});
