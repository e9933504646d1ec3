import type { Policy } from '../../../../src/engine/model/types.gen.ts';
import { compilePolicy } from '../../../../src/engine/policy/compile-policy.ts';
import type { Router } from '../../../../src/engine/policy/router.ts';

/** German leads rotate over ana and ben, French ones over cleo and dan, large ones are enterprise, the rest match nothing. */
export const aPolicy = (more: Partial<Policy> = {}): Policy => ({
  version: 1,
  lead: {
    fields: {
      country: { type: 'country' },
      city: { type: 'text' },
      employees: { type: 'integer', min: 0 },
      phone: { type: 'text', personal: true },
    },
    normalise: {},
  },
  sources: [{ id: 'content' }, { id: 'demo' }],
  segments: [
    { id: 'enterprise', when: { employees: { gte: 1000 } } },
    { id: 'smb', default: true },
  ],
  precedence: { layers: ['territory'], fallback: { queue: 'unrouted' } },
  rules: [
    { id: 'france', layer: 'territory', when: { country: 'FR' }, assign: { team: 'france' } },
    { id: 'germany', layer: 'territory', when: { country: 'DE' }, assign: { team: 'dach' } },
  ],
  lists: [],
  reps: [{ id: 'ana' }, { id: 'ben' }, { id: 'cleo' }, { id: 'dan' }],
  teams: [
    { id: 'dach', pick: 'round_robin', members: [{ rep: 'ana' }, { rep: 'ben' }] },
    { id: 'france', pick: 'round_robin', members: [{ rep: 'cleo' }, { rep: 'dan' }] },
  ],
  queues: [{ id: 'unrouted', retry_every: '5m', expires_after: '30m', on_expiry: { owner: 'ana' } }],
  calendars: [],
  sla: {
    targets: [
      { id: 'large', segment: 'enterprise', assignment: { breach: '5m' }, escalation: 'calm' },
      { id: 'rest', default: true, assignment: { breach: '4h' }, response: { breach: '1h' }, escalation: 'calm' },
    ],
    quarters: [],
  },
  escalation: { roles: {}, channels: {}, policies: [{ id: 'calm', levels: [{ level: 1, after: '0m' }] }] },
  invariants: [],
  governance: null,
  alerts: [],
  ...more,
});

/** The policy made ready; it must compile. */
export function aRouter(more: Partial<Policy> = {}): Router {
  const compiled = compilePolicy(aPolicy(more));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.router;
}
