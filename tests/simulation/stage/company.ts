import type { Bundle, Policy } from '../../../src/engine/model/types.gen.ts';
import { aBundle } from '../../runtime/stage/a-bundle.ts';
import { aPolicy } from '../../runtime/stage/a-policy.ts';

/** Everybody who can be away, be gone and come back. */
export const SELLERS = ['ana', 'ben', 'cleo', 'dan', 'eve'] as const;

const REPS = [...SELLERS, 'maria', 'omar'].map(id => ({ id, email: `${id}@example.com`, calendar: 'berlin' }));

const HOURS = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, ['09:00-18:00']]));

/** A small business with sources, segments, working hours in a zone that changes its clocks, and four levels of help. */
function policy(rules: Policy['rules']): Policy {
  return aPolicy({
    lead: { fields: { country: { type: 'country' }, employees: { type: 'integer', min: 0 } }, normalise: {} },
    sources: [
      { id: 'demo', requires: ['country'], on_missing: 'queue' },
      { id: 'pricing', requires: ['country', 'employees'] },
      { id: 'content' },
      { id: 'partner' },
      { id: 'outbound' },
      { id: 'event' },
    ],
    segments: [
      { id: 'large', when: { employees: { gte: 1000 } } },
      { id: 'small', default: true },
    ],
    precedence: { layers: ['territory', 'pool'], fallback: { queue: 'unrouted' } },
    rules,
    reps: REPS,
    teams: [
      { id: 'dach', pick: 'weighted', members: [{ rep: 'ana', weight: 2 }, { rep: 'ben' }, { rep: 'cleo' }] },
      { id: 'west', pick: 'round_robin', members: [{ rep: 'dan' }, { rep: 'eve' }], all_out: 'ignore_hours' },
    ],
    queues: [
      { id: 'alps', retry_every: '10m', expires_after: '2h', on_expiry: { owner: 'maria' } },
      { id: 'paris', retry_every: '10m', expires_after: '30m', on_expiry: { queue: 'unrouted' } },
      { id: 'unrouted', retry_every: '10m', expires_after: '1h', on_expiry: { owner: 'omar' } },
    ],
    calendars: [{ id: 'berlin', zone: 'Europe/Berlin', hours: HOURS, deadline_boundary: 'stay_at_close' }],
    sla: SLA,
    escalation: ESCALATION,
    governance: GOVERNANCE,
  });
}

const SLA: Policy['sla'] = {
  targets: [
    {
      id: 'first',
      source: ['demo', 'pricing'],
      segment: 'large',
      calendar: 'always',
      assignment: { p90: '5m', breach: '15m' },
      response: { p90: '30m', breach: '1h' },
      max_unassigned_age: '30m',
      escalation: 'high',
      business_critical: true,
    },
    {
      id: 'rest',
      default: true,
      calendar: 'berlin',
      assignment: { breach: '4h' },
      response: { p90: '4h', breach: '16h' },
      escalation: 'high',
    },
  ],
  quarters: [],
};

const ESCALATION: Policy['escalation'] = {
  roles: {
    ops: { people: ['maria', 'omar'], channel: 'ops-chat' },
    engineers: { people: ['omar'], channel: 'ops-hook' },
    leaders: { people: ['maria'], channel: 'ops-chat' },
  },
  channels: {
    'ops-chat': { type: 'slack', url_env: 'CHAT' },
    'ops-hook': { type: 'webhook', url_env: 'HOOK' },
  },
  policies: [
    {
      id: 'high',
      levels: [
        { level: 1, after: '0m', recover: { attempts: 2, every: '1m' } },
        { level: 2, after: '10m', notify: 'ops', respond_within: '15m' },
        { level: 3, after: '30m', notify: 'engineers', respond_within: '30m' },
        { level: 4, after: '2h', notify: 'leaders', respond_within: '1h' },
      ],
    },
  ],
};

const GOVERNANCE = {
  rollout: [
    { share: '0%', min_leads: 5, min_time: '1h' },
    { share: '50%', min_leads: 5, min_time: '1h' },
    { share: '100%' },
  ],
} as Policy['governance'];

type Rule = Policy['rules'][number];

const GERMANY: Rule = { id: 'germany', layer: 'territory', when: { country: 'DE' }, assign: { team: 'dach' } };
const AUSTRIA: Rule = {
  id: 'austria',
  layer: 'territory',
  when: { country: 'AT' },
  assign: { owner: 'cleo' },
  otherwise: { queue: 'alps' },
};
const FRANCE: Rule = { id: 'france', layer: 'territory', when: { country: 'FR' }, assign: { queue: 'paris' } };
const SPAIN: Rule = {
  id: 'spain',
  layer: 'territory',
  when: { country: 'ES' },
  assign: { owner: 'dan' },
  otherwise: 'next',
};
const POOL: Rule = { id: 'pool', layer: 'pool', when: { country: ['ES', 'IT'] }, assign: { team: 'west' } };

const FIRST = aBundle(1, null, policy([AUSTRIA, FRANCE, GERMANY, POOL, SPAIN]));
const SECOND = aBundle(2, FIRST.id, policy([AUSTRIA, { ...FRANCE, assign: { team: 'west' } }, GERMANY, POOL, SPAIN]));
const THIRD = aBundle(
  3,
  SECOND.id,
  policy([AUSTRIA, FRANCE, { ...GERMANY, otherwise: { queue: 'alps' } }, POOL, SPAIN]),
);

/** Three releases of its rules, one after the other. */
export const RELEASES: readonly [Bundle, Bundle, Bundle] = [FIRST, SECOND, THIRD];

/** What its rules and the service read from the environment. */
export const ENV: Readonly<Record<string, string>> = {
  CHAT: 'https://chat.example.com/in',
  HOOK: 'https://hook.example.com/in',
  HOOK_SECRET: 'shh',
  LEADRAIL_SMTP_URL: 'smtp://relay.example.com',
};
