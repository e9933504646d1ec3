import type { GoldenRecord, Policy } from '../../../../src/engine/model/types.gen.ts';
import type { Router } from '../../../../src/engine/policy/router.ts';
import { aPolicy, aRouter } from './a-policy.ts';

/** Two layers, an owner rule that passes on, bands, a list, alternatives and a default: something of everything. */
export const WIDE: Partial<Policy> = {
  lead: {
    fields: {
      country: { type: 'country' },
      city: { type: 'text' },
      domain: { type: 'domain' },
      employees: { type: 'integer', min: 0 },
      industry: { type: 'enum', values: ['finance', 'software'] },
      account_owner: { type: 'rep' },
      partner_owner: { type: 'rep' },
    },
    normalise: {},
  },
  sources: [{ id: 'content' }, { id: 'demo', requires: ['country', 'employees'], on_missing: 'queue' }],
  segments: [
    { id: 'unsized', when: { employees: { present: false } } },
    { id: 'enterprise', when: { employees: { gte: 1000 } } },
    { id: 'smb', default: true },
  ],
  precedence: { layers: ['owner', 'territory'], fallback: { queue: 'unrouted' } },
  lists: [{ id: 'strategic', values: ['acme.com', 'globex.com'] }],
  rules: [
    { id: 'account', layer: 'owner', when: { account_owner: { present: true } }, assign: { owner: 'account_owner' }, otherwise: 'next' },
    { id: 'strategic', layer: 'owner', priority: 5, when: { any: [{ domain: { list: 'strategic' } }, { city: { prefix: 'Saint' } }] }, assign: { owner: 'dan' } },
    { id: 'france', layer: 'territory', when: { country: 'FR' }, assign: { team: 'france' }, otherwise: { queue: 'desk' } },
    { id: 'french-finance', layer: 'territory', priority: 10, when: { country: 'FR', industry: 'finance', segment: 'enterprise' }, assign: { owner: 'cleo' } },
    { id: 'germany', layer: 'territory', when: { country: ['DE', 'AT'], employees: { gte: 10, lt: 500 }, source: { not: 'demo' } }, assign: { team: 'dach' } },
    { id: 'rest', layer: 'territory', default: true, assign: { queue: 'unrouted' } },
  ],
  queues: [
    { id: 'desk', retry_every: '5m', expires_after: '30m', on_expiry: { owner: 'ana' } },
    { id: 'unrouted', retry_every: '5m', expires_after: '30m', on_expiry: { owner: 'ana' } },
  ],
}; // biome-ignore format: one rule a line

export const aWidePolicy = (more: Partial<Policy> = {}): Policy => aPolicy({ ...WIDE, ...more });

export const aWideRouter = (more: Partial<Policy> = {}): Router => aRouter({ ...WIDE, ...more });

export const NOON = '2026-11-02T12:00:00Z';

export const aRecord = (id: string, lead: object, expect: GoldenRecord['expect'] = {}): GoldenRecord => ({
  id,
  at: NOON,
  lead: { ...lead },
  expect,
});
