import type { Policy } from '../../../src/engine/model/types.gen.ts';

/**
 * A company small enough to hold in the head: German leads rotate over Ana and Ben, Austrian ones belong to a team whose
 * one member never works, French ones are queued by rule, all others match nothing.
 */
export const aPolicy = (more: Partial<Policy> = {}): Policy => ({
  version: 1,
  lead: { fields: { country: { type: 'country' }, city: { type: 'text' } }, normalise: {} },
  sources: [
    { id: 'demo', aliases: ['Demo Request'] },
    { id: 'strict', requires: ['country'], on_missing: 'queue' },
  ],
  segments: [{ id: 'all', default: true }],
  precedence: { layers: ['territory'], fallback: { queue: 'unrouted' } },
  rules: [
    {
      id: 'austria',
      layer: 'territory',
      when: { country: 'AT' },
      assign: { team: 'night' },
      otherwise: { queue: 'alps' },
    },
    { id: 'france', layer: 'territory', when: { country: 'FR' }, assign: { queue: 'paris' } },
    { id: 'germany', layer: 'territory', when: { country: 'DE' }, assign: { team: 'dach' } },
  ],
  lists: [],
  reps: [{ id: 'ana' }, { id: 'ben' }, { id: 'maria' }, { id: 'owl', calendar: 'monday-noon' }],
  teams: [
    { id: 'dach', pick: 'round_robin', members: [{ rep: 'ana' }, { rep: 'ben' }] },
    { id: 'night', members: [{ rep: 'owl' }] },
  ],
  queues: [
    { id: 'alps', retry_every: '5m', expires_after: '2h', on_expiry: { owner: 'maria' } },
    { id: 'paris', retry_every: '5m', expires_after: '10m', on_expiry: { queue: 'unrouted' } },
    { id: 'unrouted', retry_every: '5m', expires_after: '30m', on_expiry: { owner: 'maria' } },
  ],
  calendars: [{ id: 'monday-noon', zone: 'UTC', hours: { mon: ['12:00-13:00'] }, deadline_boundary: 'stay_at_close' }],
  sla: { targets: [], quarters: [] },
  escalation: { roles: {}, channels: {}, policies: [] },
  invariants: [],
  governance: null,
  alerts: [],
  ...more,
});
