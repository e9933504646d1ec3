import type { Policy, PolicyRule } from '../../../../src/engine/model/types.gen.ts';
import { compilePolicy } from '../../../../src/engine/policy/compile-policy.ts';
import type { Router } from '../../../../src/engine/policy/router.ts';
import type { Budget } from '../../../../src/engine/proof/budget.ts';

/** A budget that no small policy reaches; its clock stands still, so that no test depends on the machine. */
export const PLENTY: Budget = { nodes: 5_000_000, milliseconds: 1, clock: () => 0 };

/** A policy of few values: every lead of it can be asked. */
export const smallPolicy = (rules: readonly PolicyRule[], more: Partial<Policy> = {}): Policy => ({
  version: 1,
  lead: {
    fields: {
      country: { type: 'country' },
      size: { type: 'integer', min: 0, max: 9 },
      kind: { type: 'enum', values: ['x', 'y'] },
      city: { type: 'text' },
      holder: { type: 'rep' },
      site: { type: 'domain' },
    },
    normalise: {},
  },
  sources: [{ id: 'demo' }, { id: 'web' }],
  segments: [
    { id: 'large', when: { size: { gte: 5 } } },
    { id: 'rest', default: true },
  ],
  precedence: { layers: ['first', 'second'], fallback: { queue: 'unrouted' } },
  rules,
  lists: [],
  reps: [{ id: 'ana' }, { id: 'ben' }],
  teams: [
    { id: 'north', members: [{ rep: 'ana' }] },
    { id: 'south', members: [{ rep: 'ben' }] },
  ],
  queues: ['unrouted', 'desk'].map(id => ({
    id,
    keeper: 'ops',
    retry_every: '5m',
    expires_after: '30m',
    on_expiry: { owner: 'ana' },
  })),
  calendars: [],
  sla: { targets: [{ id: 'rest', default: true, assignment: { breach: '1h' } }], quarters: [] },
  escalation: { roles: { ops: { people: ['ana'] } }, channels: {}, policies: [] },
  invariants: [],
  governance: null,
  alerts: [],
  ...more,
});

/** The policy compiled; a policy that doesn't compile fails the test with its findings. */
export function routerOf(policy: Policy): Router {
  const compiled = compilePolicy(policy);
  if (!compiled.ok) throw new Error(compiled.findings.map(finding => finding.says).join('\n'));
  return compiled.router;
}

/** A rule of layer `first` for team north, but for what is said otherwise. */
export const rule = (id: string, more: Partial<PolicyRule>): PolicyRule => ({
  id,
  layer: 'first',
  assign: { team: 'north' },
  ...more,
});
