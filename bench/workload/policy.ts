import { stringify } from 'yaml';
import type { Policy } from '../../src/engine/model/types.gen.ts';
import { domainName, INDUSTRIES, PRODUCTS, SOURCES } from './leads.ts';
import type { RuleSet } from './rules.ts';

const TEAMS = 20;
const MEMBERS = 5;

const team = (i: number): string => `team-${i % TEAMS}`;

/** The same rules as a policy: one layer, and twenty teams of five who take what they match. */
export function policyOf({ rules, lists }: RuleSet): Policy {
  const reps = Array.from({ length: TEAMS * MEMBERS }, (_, i) => ({ id: `rep-${i}`, email: `rep-${i}@example.com` }));
  return {
    version: 1,
    lead: {
      fields: {
        country: { type: 'country' },
        state: { type: 'subdivision' },
        postal_code: { type: 'text' },
        industry: { type: 'enum', values: INDUSTRIES },
        employees: { type: 'integer', min: 0 },
        product: { type: 'enum', values: PRODUCTS },
        email_domain: { type: 'domain' },
      },
      normalise: { email_domain: { from: ['email'], take: 'domain' } },
    },
    sources: SOURCES.map(id => ({ id, intent: 'high' as const })),
    segments: [
      { id: 'enterprise', when: { employees: { gte: 2000 } } },
      { id: 'smb', default: true },
    ],
    precedence: { layers: ['territory'], fallback: { queue: 'unrouted' } },
    rules: rules.map(({ id, when }, i) => ({ id, layer: 'territory', when, assign: { team: team(i) } })),
    lists: [...lists].map(([id, values]) => ({ id, values })),
    reps,
    teams: Array.from({ length: TEAMS }, (_, i) => ({
      id: team(i),
      members: Array.from({ length: MEMBERS }, (_, j) => ({ rep: `rep-${i * MEMBERS + j}`, weight: 1 + j })),
    })),
    queues: [{ id: 'unrouted' }],
    calendars: [],
    sla: { targets: [], quarters: [] },
    escalation: { roles: {}, channels: {}, policies: [] },
    invariants: [],
    governance: null,
    alerts: [],
  } as unknown as Policy;
}

/** The rules as a file that a person could have written. */
export const yamlOf = ({ rules }: RuleSet): string =>
  stringify({
    kind: 'routing',
    version: 1,
    layer: 'territory',
    rules: rules.map(({ id, when }, i) => ({ id, when, assign: { team: team(i) } })),
  });

/** One named account a row, as a table of domains makes them. */
export const domainTable = (rows: number): Policy =>
  policyOf({
    rules: Array.from({ length: rows }, (_, i) => ({ id: `row-${i}`, when: { email_domain: domainName(i) } })),
    lists: new Map(),
  });
