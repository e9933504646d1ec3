import { describe, expect, it } from 'vitest';
import { liveThrough } from '../../../../src/engine/replay/waits/live-through.ts';
import type { PastCourse } from '../../../../src/engine/replay/waits/past-course.ts';
import { normaliseLead } from '../../../../src/engine/routing/normalise-lead.ts';
import { smallRouter } from '../../policy/small-policy.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Monday, 2 November 2026, 07:00 UTC: Berlin opens in an hour. */
const SEVEN = Date.UTC(2026, 10, 2, 7);

const router = smallRouter({
  'rules/territory.yaml': `kind: routing
version: 1
layer: territory
rules:
  - {id: german, when: {country: DE}, assign: {team: berlin}, otherwise: {queue: desk}}
  - {id: french, when: {country: FR}, assign: {queue: desk}}
  - {id: swiss, when: {country: CH}, assign: {team: single}, otherwise: {queue: desk}}
`,
  'rules/teams.yaml': `kind: teams
version: 1
reps: [{id: ana, calendar: berlin}, {id: ben}, {id: maria}, {id: kim, capacity: {open: 1}}]
teams: [{id: berlin, members: [{rep: ana}]}, {id: single, members: [{rep: kim}]}]
`,
  'rules/queues.yaml': `kind: queues
version: 1
queues:
  - {id: desk, retry_every: 7m, expires_after: 2h, on_expiry: {queue: unrouted}}
  - {id: unrouted, retry_every: 5m, expires_after: 30m, on_expiry: {owner: maria}}
`,
});

interface Told {
  readonly country: string;
  readonly at?: number;
  readonly closed?: number;
  readonly assignedAt?: number | null;
}

const lived = (...told: Told[]): readonly PastCourse[] =>
  liveThrough(
    router,
    told.map(({ country, at = SEVEN, closed, assignedAt }, i) => {
      const closedAt = closed === undefined ? {} : { closed_at: new Date(closed).toISOString() };
      const lead = normaliseLead(router, { country, received_at: new Date(at).toISOString(), ...closedAt }, null);
      return { lead, id: `#${i + 1}`, now: at, ...(assignedAt === undefined ? {} : { assignedAt }) };
    }),
    SEVEN + 24 * HOUR,
  );

const stayed = (course?: PastCourse) =>
  course?.stays.map(({ queue, leftAt, served }) => [queue, leftAt === null ? null : leftAt - SEVEN, served]);

describe('a past lead', () => {
  it('has its owner at once when somebody is there', () => {
    const [course] = lived({ country: 'DE', at: SEVEN + 2 * HOUR });
    expect(course).toMatchObject({ owner: 'ana', team: 'berlin', ownedAt: SEVEN + 2 * HOUR, stays: [] });
  });

  it('waits until its queue asks again and somebody is there', () => {
    const [course] = lived({ country: 'DE' });
    expect(course).toMatchObject({ owner: 'ana', team: 'berlin', ownedAt: SEVEN + 63 * MINUTE });
    expect(stayed(course)).toEqual([['desk', 63 * MINUTE, true]]);
  });

  it('goes where its queue ends when its time is over, from queue to queue, and to a person', () => {
    const [course] = lived({ country: 'FR' });
    expect(course).toMatchObject({ owner: 'maria', team: null, ownedAt: SEVEN + 150 * MINUTE });
    expect(stayed(course)).toEqual([
      ['desk', 120 * MINUTE, false],
      ['unrouted', 150 * MINUTE, false],
    ]);
  });

  it('waits for somebody who is full until one of their leads is closed', () => {
    const [first, second] = lived({ country: 'CH', closed: SEVEN + HOUR }, { country: 'CH', at: SEVEN + MINUTE });
    expect(first).toMatchObject({ owner: 'kim', ownedAt: SEVEN });
    expect(second).toMatchObject({ owner: 'kim', ownedAt: SEVEN + 64 * MINUTE });
  });

  it('leaves its queue when it is closed, without an owner', () => {
    const [course] = lived({ country: 'FR', closed: SEVEN + 20 * MINUTE });
    expect(course).toMatchObject({ owner: null, ownedAt: null });
    expect(stayed(course)).toEqual([['desk', 20 * MINUTE, false]]);
  });

  it('has its owner when its record says so, whatever the rules would do', () => {
    const [late, waited, longer, never] = lived(
      { country: 'CH', assignedAt: SEVEN + HOUR },
      { country: 'FR', assignedAt: SEVEN + HOUR },
      { country: 'FR', assignedAt: SEVEN + 4 * HOUR },
      { country: 'FR', assignedAt: null },
    );
    expect(late).toMatchObject({ ownedAt: SEVEN + HOUR, stays: [] });
    expect(waited).toMatchObject({ ownedAt: SEVEN + HOUR });
    expect(stayed(waited)).toEqual([['desk', HOUR, true]]);
    expect(longer).toMatchObject({ ownedAt: SEVEN + 4 * HOUR });
    expect(stayed(longer)).toEqual([
      ['desk', 2 * HOUR, false],
      ['unrouted', 4 * HOUR, false],
    ]);
    expect(never).toMatchObject({ ownedAt: null });
    expect(stayed(never)?.at(-1)).toEqual(['unrouted', null, false]);
  });
});
