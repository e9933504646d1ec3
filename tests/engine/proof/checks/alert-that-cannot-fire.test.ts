import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const files = (alert: string, people = '[ana]') => ({
  'rules/teams.yaml': `kind: teams
version: 1
reps: [{id: ana}, {id: ben, active: false}]
teams: [{id: berlin, members: [{rep: ana}]}]
`,
  'rules/escalation.yaml': `kind: escalation
version: 1
roles:
  ops: {people: ${people}}
policies: [{id: standard, levels: [{level: 1, after: 0m}]}]
`,
  'rules/sla.yaml': `kind: sla
version: 1
targets:
  - {id: rest, default: true, max_unassigned_age: 30m, response: {p90: 4h}}
  - {id: hot, segment: [large], assignment: {p90: 5m, breach: 10m}, response: {p90: 1h}}
`,
  'rules/alerts.yaml': `kind: alerts\nversion: 1\nalerts:\n  - {id: a, role: ops, ${alert}}\n`,
});

const found = (alert: string, people?: string) => findingsOf('alert-that-cannot-fire', files(alert, people));
const said = (alert: string, people?: string) => found(alert, people).map(({ says }) => says);

describe('alert-that-cannot-fire fires', () => {
  it('on a burn rate beyond 1 / (1 - objective)', () => {
    expect(found('alert: assignment-latency-breach, threshold: 14.4, window: 1h')).toEqual([
      {
        code: 'alert-that-cannot-fire',
        level: 'error',
        at: { file: 'rules/alerts.yaml', line: 4, column: 69 },
        says: 'The alert a can never fire: its threshold is 14.4 and the value never gets above 10.',
        why: expect.stringContaining('one lead in ten'),
        rules: [],
        witness: null,
      },
    ]);
  });

  it.each([
    ['alert: unassigned-age, threshold: 30m, window: 15m', 'its threshold is 30m and its window is only 15m'],
    ['alert: drill-overdue, threshold: 400d', 'its threshold is 400d and its window is only 365d'],
    ['alert: conflict-spike, threshold: 200, window: 1s', 'its threshold is 200 and its window is only 1s'],
  ])('on a threshold above what the window can hold: %s', (alert, says) => {
    expect(said(alert)).toEqual([`The alert a can never fire: ${says}.`]);
  });

  it('on a window in which no promise can be broken yet', () => {
    expect(found('alert: unassigned-age, threshold: 100%, window: 9m')).toMatchObject([
      {
        says: 'The alert a can never fire: its window is only 9m and the shortest promise lets a lead wait for 10m.',
        why: expect.stringContaining('Widen the window'),
      },
    ]);
  });

  it('on more leads than can come', () => {
    expect(said('alert: source-variance, window: 1m, min_n: 9001')).toEqual([
      'The alert a can never fire: it wants 9001 leads, and no more than 9000 can come in 1m.',
    ]);
  });

  it.each([
    ['assignment-latency-breach, threshold: 5%'],
    ['integration-failure, threshold: 5%'],
    ['ownership-drift'],
    ['queue-health'],
    ['source-variance'],
  ])('on a share of leads that one lead makes up: %s', alert => {
    expect(said(`alert: ${alert}, min_n: 1`)).toEqual(['The alert a fires on a single lead: min_n is 1.']);
  });

  it.each(['conflict-spike', 'reassignment-loop'])('on a count of one: %s', alert => {
    expect(said(`alert: ${alert}, threshold: 1`)).toEqual(['The alert a fires on a single lead: its threshold is 1.']);
  });

  it('on a threshold of nothing', () => {
    expect(said('alert: integration-failure, threshold: 0%')).toEqual([
      'The alert a fires all the time: its threshold is 0%.',
    ]);
  });

  it('on a threshold in a form that means nothing to the alert', () => {
    expect(found('alert: conflict-spike, threshold: 20%')).toMatchObject([
      { says: 'The alert a has the threshold 20%, which means nothing for conflict-spike.', why: 'It takes a number.' },
    ]);
  });

  it('on an alert that is none of the built-in ones', () => {
    expect(found('alert: conflict-spikes')).toMatchObject([
      {
        says: 'The alert a can never fire: there is no built-in alert conflict-spikes.',
        why: expect.stringMatching(/^Did you mean conflict-spike\? The built-in alerts: /),
      },
    ]);
    expect(said('alert: constructor')).toEqual(['The alert a can never fire: there is no built-in alert constructor.']);
  });

  it('on a role without an active person', () => {
    expect(said('alert: unassigned-age', '[ben]')).toEqual([
      'The alert a would reach nobody: the role ops has no active person.',
    ]);
  });
});

describe('alert-that-cannot-fire stays silent', () => {
  it.each([
    'assignment-latency-breach',
    'unassigned-age',
    'conflict-spike',
    'integration-failure',
    'source-variance',
    'queue-health',
    'ownership-drift',
    'reassignment-loop',
    'drill-overdue',
  ])('on %s with all its defaults', alert => {
    expect(said(`alert: ${alert}`)).toEqual([]);
  });

  it.each([
    'assignment-latency-breach, threshold: 10',
    'assignment-latency-breach, threshold: 100%, min_n: 2',
    'unassigned-age, threshold: 50%, min_n: 1',
    'unassigned-age, threshold: 15m, window: 15m',
    'unassigned-age, threshold: 200%',
    'unassigned-age, threshold: 100%, window: 10m',
    'unassigned-age, threshold: 50%, window: 5m',
  ])('at the very edge: %s', alert => {
    expect(said(`alert: ${alert}`)).toEqual([]);
  });

  it('on a role in which one of two is here', () => {
    expect(said('alert: unassigned-age', '[ben, ana]')).toEqual([]);
  });
});
