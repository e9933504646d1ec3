import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const policy = (...queues: string[]) => ({
  'rules/teams.yaml': `kind: teams
version: 1
reps: [{id: ana}, {id: ben, active: false}]
teams: [{id: berlin, members: [{rep: ana}]}]
`,
  'rules/queues.yaml': `kind: queues
version: 1
queues:
${queues.map(queue => `  - ${queue}\n`).join('')}`,
});

const said = (...queues: string[]) =>
  findingsOf('queue-without-end', policy(...queues)).map(({ at, says }) => `${at.line}:${at.column} ${says}`);

describe('queue-without-end fires', () => {
  it('on a queue that ends at somebody who has left', () => {
    expect(
      findingsOf('queue-without-end', policy('{id: unrouted, expires_after: 30m, on_expiry: {owner: ben}}')),
    ).toEqual([
      {
        code: 'queue-without-end',
        level: 'error',
        at: { file: 'rules/queues.yaml', line: 4, column: 5 },
        says: 'The queue unrouted ends at ben, who is inactive.',
        why: 'A lead could wait for ever. Let the queue expire, and end at an active rep: `on_expiry: {owner: …}`.',
        rules: [],
        witness: null,
      },
    ]);
  });

  it('on each queue of a ring', () => {
    expect(
      said(
        '{id: unrouted, expires_after: 30m, on_expiry: {queue: later}}',
        '{id: later, expires_after: 30m, on_expiry: {queue: unrouted}}',
      ),
    ).toEqual([
      '4:5 The queue unrouted runs in a circle: unrouted → later → unrouted.',
      '5:5 The queue later runs in a circle: later → unrouted → later.',
    ]);
  });

  it('on a queue that leads to itself', () => {
    expect(said('{id: unrouted, expires_after: 30m, on_expiry: {queue: unrouted}}')).toEqual([
      '4:5 The queue unrouted runs in a circle: unrouted → unrouted.',
    ]);
  });

  it('on a queue that does not say what becomes of a lead', () => {
    expect(said('{id: unrouted, expires_after: 30m}')).toEqual(['4:5 The queue unrouted has no `on_expiry`.']);
  });

  it('on a queue that never expires', () => {
    expect(said('{id: unrouted, on_expiry: {owner: ana}}')).toEqual(['4:5 The queue unrouted has no `expires_after`.']);
  });

  it('on a queue before one without end', () => {
    expect(
      said(
        '{id: unrouted, expires_after: 30m, on_expiry: {queue: later}}',
        '{id: later, expires_after: 30m, on_expiry: {owner: ben}}',
      ),
    ).toEqual([
      '4:5 The queue unrouted leads to later, which ends at ben, who is inactive.',
      '5:5 The queue later ends at ben, who is inactive.',
    ]);
  });
});

describe('queue-without-end stays silent', () => {
  it('where each chain of queues ends at somebody who is here', () => {
    expect(
      said(
        '{id: unrouted, expires_after: 30m, on_expiry: {queue: later}}',
        '{id: later, expires_after: 2d, on_expiry: {queue: last}}',
        '{id: last, expires_after: 1h, on_expiry: {owner: ana}}',
      ),
    ).toEqual([]);
  });
});
