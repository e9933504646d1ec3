import { describe, expect, it } from 'vitest';
import { errorsOf } from './validators.ts';

type Case = readonly [what: string, kind: string, content: Record<string, unknown>];

const rule = (part: object): Record<string, unknown> => ({
  layer: 'territory',
  rules: [{ id: 'r', when: { country: 'DE' }, assign: { team: 't' }, ...part }],
});
const when = (test: unknown): Record<string, unknown> => rule({ when: { country: test } });
const field = (part: object): Record<string, unknown> => ({ fields: { f: part } });
const member = (weight: unknown): Record<string, unknown> => ({
  teams: [{ id: 't', members: [{ rep: 'r', weight }] }],
});
const hours = (text: string): Record<string, unknown> => ({
  calendars: [{ id: 'c', zone: 'UTC', hours: { mon: [text] } }],
});
const breach = (text: string): Record<string, unknown> => ({ targets: [{ id: 'x', assignment: { breach: text } }] });
const moved = (text: string): Record<string, unknown> => ({ limits: { moved: text } });
const freeze = (part: object): Record<string, unknown> => ({
  windows: [{ id: 'w', effect: 'deny', zone: 'UTC', ...part }],
});
const times = { from: '2026-12-18T18:00', to: '2027-01-04T08:00' };
const repeats = { start: '2026-01-02T15:00', rrule: 'FREQ=WEEKLY', duration: '9h' };

const refused: readonly Case[] = [
  ['an unknown form of test', 'routing', when({ contains: 'x' })],
  ['a test within a test', 'routing', when({ not: { gte: 1 } })],
  ['a list in a list', 'routing', when([['DE']])],
  ['two targets in one', 'routing', rule({ assign: { team: 't', queue: 'q' } })],
  ['no target', 'routing', rule({ assign: {} })],
  ['next as a target', 'routing', rule({ assign: 'next' })],
  ['default: false', 'routing', rule({ default: false })],
  ['a priority above 1000', 'routing', rule({ priority: 1001 })],
  ['a fractional priority', 'routing', rule({ priority: 0.5 })],
  ['an id in capitals', 'routing', rule({ id: 'DACH' })],
  ['an id of 101 characters', 'routing', rule({ id: 'a'.repeat(101) })],
  ['a field that is built in', 'lead', { fields: { source: { type: 'text' } } }],
  ['an enum without values', 'lead', field({ type: 'enum' })],
  ['values beside text', 'lead', field({ type: 'text', values: ['a'] })],
  ['a smallest value of a text', 'lead', field({ type: 'text', min: 0 })],
  ['a negative weight', 'teams', member(-1)],
  ['a fractional weight', 'teams', member(1.5)],
  ['a weight above 1000', 'teams', member(1001)],
  ['a null weight', 'teams', member(null)],
  ['hours past midnight', 'calendars', hours('22:00-24:01')],
  ['a start at 24:00', 'calendars', hours('24:00-24:00')],
  ['a promise of zero', 'sla', breach('0m')],
  ['two units', 'sla', breach('1h30m')],
  ['a fractional duration', 'sla', breach('1.5h')],
  ['weeks', 'sla', breach('1w')],
  ['a share above the whole', 'governance', moved('100.1%')],
  ['a share without its sign', 'governance', moved('12')],
  ['an expiry into a team', 'queues', { queues: [{ id: 'q', on_expiry: { team: 't' } }] }],
  ['a window that has no time', 'governance', freeze({})],
  ['a window with an end but no beginning', 'governance', freeze({ to: times.to })],
  ['a window of both forms', 'governance', freeze({ ...times, ...repeats })],
  ['a window of one form and a half', 'governance', freeze({ ...times, duration: '9h' })],
  ['an invariant that says nothing', 'invariants', { invariants: [{ id: 'i' }] }],
  ['an invariant that says two things', 'invariants', { invariants: [{ id: 'i', never: {}, assigned_within: '5m' }] }],
];

const leftToChecks: readonly Case[] = [
  ['several forms in one test', 'routing', when({ gte: 1, prefix: 'a' })],
  ['a number where text is needed', 'routing', when(94103)],
  ['a null in a list', 'routing', when([null, true])],
  ['an empty when', 'routing', rule({ when: {} })],
  ['an empty any', 'routing', rule({ when: { any: [] } })],
  ['a target that nobody declares', 'routing', rule({ assign: { team: 'Nobody at all' } })],
  ['a team without members', 'teams', { teams: [{ id: 't', members: [] }, { id: 'u' }] }],
  ['a queue without end', 'queues', { queues: [{ id: 'q' }] }],
  ['levels other than 1 to 4', 'escalation', { policies: [{ id: 'p', levels: [{ level: 7, after: '0m' }] }] }],
  ['a role without people', 'escalation', { roles: { ops: { people: [], channel: 'c' } } }],
  ['an empty list', 'list', { id: 'l', values: [] }],
  ['a list of numbers', 'list', { id: 'l', values: [94103] }],
];

const allowed: readonly Case[] = [
  ['otherwise: next', 'routing', rule({ otherwise: 'next' })],
  ['a field called constructor', 'lead', { fields: { constructor: { type: 'text' } } }],
  [
    'weights 0 and 1000',
    'teams',
    {
      teams: [
        {
          id: 't',
          members: [
            { rep: 'a', weight: 0 },
            { rep: 'b', weight: 1000 },
          ],
        },
      ],
    },
  ],
  ['an end at 24:00', 'calendars', hours('18:00-24:00')],
  ['half a percent', 'governance', moved('0.5%')],
  ['the whole', 'governance', moved('100%')],
  ['a load of 120%', 'governance', { limits: { load: '120%' } }],
  ['a window from and to', 'governance', freeze(times)],
  ['a window that repeats', 'governance', freeze({ ...repeats, except: ['2026-04-03T15:00'] })],
  ['a governance file without content', 'governance', {}],
];

const errors = ([, kind, content]: Case): readonly string[] => errorsOf(kind, { kind, version: 1, ...content });

describe('the schemas of the kinds', () => {
  it.each(refused)('refuse %s', (...example) => expect(errors(example)).not.toEqual([]));
  it.each(leftToChecks)('leave %s to a later stage, which says it better', (...example) =>
    expect(errors(example)).toEqual([]),
  );
  it.each(allowed)('allow %s', (...example) => expect(errors(example)).toEqual([]));
});
