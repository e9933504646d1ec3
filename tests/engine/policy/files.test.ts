import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/engine/policy/read-policy.ts';
import { placed, readSmall, routing, rules, smallFiles, smallRouter } from './small-policy.ts';

const places = (texts: Parameters<typeof readSmall>[0]) => readSmall(texts).findings.map(placed);
const first = (texts: Parameters<typeof readSmall>[0]) => readSmall(texts).findings[0];

describe('a rules folder', () => {
  it('compiles with nothing to say when it holds each kind that must stand', () => {
    expect(readSmall().findings).toEqual([]);
    expect(readSmall().router).not.toBeNull();
  });

  it('takes .yaml and .yml alike, and does not care for names and folders', () => {
    const elsewhere = smallFiles().map((file, i) => ({ ...file, path: `rules/deep/er/${i}.yml` }));
    expect(readPolicy(elsewhere).router?.release).toBe(smallRouter().release);
  });

  it('refuses what is no rules file, as schema', () => {
    const { router, findings } = readPolicy([...smallFiles(), { path: 'rules/x', kind: 'other', what: 'a link' }]);
    expect(router).toBeNull();
    expect(findings).toMatchObject([{ code: 'schema', level: 'error', at: { file: 'rules/x', line: null } }]);
  });
});

describe('how often a kind may stand', () => {
  it.each(['lead', 'sources', 'segments', 'precedence', 'teams', 'queues', 'calendars', 'sla', 'escalation'])(
    'at least once: %s',
    kind => {
      const { router, findings } = readSmall({ [`rules/${kind}.yaml`]: null });
      expect(router).toBeNull();
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ code: 'schema', at: { file: null, line: null, column: null } });
      expect(findings[0]?.says).toContain(`\`${kind}\``);
    },
  );

  it('at least once: routing', () => {
    expect(first({ 'rules/territory.yaml': null })?.says).toContain('`routing`');
  });

  it.each([
    ['lead', 'kind: lead\nversion: 1\nfields: {}\n'],
    ['segments', 'kind: segments\nversion: 1\nsegments: [{id: all, default: true}]\n'],
    ['precedence', 'kind: precedence\nversion: 1\nlayers: []\nfallback: {queue: unrouted}\n'],
  ])('exactly once: %s', (kind, text) => {
    const files = { [`rules/${kind}.yaml`]: text.replace('fields: {}', 'fields: {employees: {type: integer}}') };
    expect(places({ ...files, 'rules/z.yaml': text })).toContain('schema z.yaml:1:7');
  });

  it.each(['governance', 'alerts'])('at most once: %s', kind => {
    const text = kind === 'alerts' ? 'kind: alerts\nversion: 1\nalerts: []\n' : 'kind: governance\nversion: 1\n';
    expect(readSmall({ 'rules/a.yaml': text }).findings).toEqual([]);
    expect(places({ 'rules/a.yaml': text, 'rules/b.yaml': text })).toEqual(['schema b.yaml:1:7']);
  });

  it('any number: table, list, invariants; the others are merged', () => {
    const { router, findings } = readSmall({
      'rules/t1.yaml': 'kind: teams\nversion: 1\nreps: [{id: cid}]\n',
      'rules/q1.yaml': 'kind: queues\nversion: 1\nqueues: [{id: extra}]\n',
      'rules/i1.yaml': 'kind: invariants\nversion: 1\ninvariants: []\n',
      'rules/i2.yaml': 'kind: invariants\nversion: 1\ninvariants: []\n',
      'rules/s1.yaml': 'kind: sources\nversion: 1\nsources: [{id: event}]\n',
    });
    expect(findings).toEqual([]);
    expect([...(router?.reps.keys() ?? [])]).toEqual(['ana', 'ben', 'cid']);
    expect([...(router?.sources.keys() ?? [])]).toEqual(['demo', 'event', 'partner']);
  });

  it('one default row of the SLA in all files', () => {
    const more = 'kind: sla\nversion: 1\ntargets: [{id: second, default: true}]\n';
    expect(places({ 'rules/sla2.yaml': more })).toEqual(['schema sla2.yaml:3:11']);
  });
});

describe('ids', () => {
  it.each(['A', '-a', '.a', 'a b', 'ä', 'a'.repeat(101), ''])('%j is none', id => {
    const [finding] = readSmall({
      'rules/territory.yaml': rules(`{id: "${id}", when: {city: x}, assign: {team: berlin}}`),
    }).findings;
    expect(finding).toMatchObject({ code: 'schema', at: { line: 5, column: 10 } });
  });

  it.each(['a', '0', 'a.b_c-d', '9'.repeat(100)])('%j is one', id => {
    smallRouter({ 'rules/territory.yaml': rules(`{id: "${id}", when: {city: x}, assign: {team: berlin}}`) });
  });

  it('of rules are unique over all layers and files; the second place names the first', () => {
    const again = routing('owners', '{id: german, when: {city: x}, assign: {team: berlin}}');
    const [finding] = readSmall({
      'rules/owners.yaml': again,
      'rules/a.yaml': again,
      'rules/territory.yaml': rules('{id: other, when: {city: x}, assign: {team: berlin}}'),
    }).findings;
    expect(finding && placed(finding)).toBe('schema a.yaml:5:5');
    expect(finding?.says).toContain('rules/owners.yaml:5');
  });

  it.each([
    ['rep', 'rules/t.yaml', 'kind: teams\nversion: 1\nreps: [{id: ana}]\n'],
    ['team', 'rules/t.yaml', 'kind: teams\nversion: 1\nteams: [{id: berlin}]\n'],
    ['queue', 'rules/q2.yaml', 'kind: queues\nversion: 1\nqueues: [{id: unrouted}]\n'],
    ['source', 'rules/sources2.yaml', 'kind: sources\nversion: 1\nsources: [{id: demo}]\n'],
  ])('of each %s are unique over all files', (what, path, text) => {
    expect(readSmall({ [path]: text }).findings).toMatchObject([
      { code: 'schema', says: expect.stringContaining(`The ${what} id`) },
    ]);
  });

  it('are compared exactly: a team of another case is unknown', () => {
    const text = rules('{id: r, when: {city: x}, assign: {team: Berlin}}');
    expect(first({ 'rules/territory.yaml': text })).toMatchObject({
      code: 'unknown-reference',
      says: 'No team "Berlin" is known. Did you mean "berlin"?',
    });
  });
});

describe('several mistakes in several files', () => {
  it('are told all at once: what cannot be read, what breaks the schema, and what nothing knows', () => {
    const { router, findings } = readSmall({
      'rules/a.yaml': 'kind: list\nkind: list\n',
      'rules/b.yaml': 'kind: list\nversion: 1\nid: B\nvalues: [x]\n',
      'rules/queues.yaml':
        'kind: queues\nversion: 1\nqueues: [{id: unrouted, on_expiry: {owner: anna}}, {id: later}]\n',
      'rules/territory.yaml': rules(
        '{id: one, when: {cuntry: DE}, assign: {team: berln}}',
        '{id: two, when: {country: UK, employees: {lt: 0}}, assign: {queue: latr}}',
      ),
    });
    expect(router).toBeNull();
    expect(findings.map(placed)).toEqual([
      'yaml a.yaml:2:1',
      'schema b.yaml:3:5',
      'unknown-reference queues.yaml:3:44',
      'unknown-reference territory.yaml:5:22',
      'unknown-reference territory.yaml:5:50',
      'unknown-reference territory.yaml:6:31',
      'unknown-reference territory.yaml:6:46',
      'unknown-reference territory.yaml:6:72',
    ]);
  });

  it.each(['lead', 'sources', 'segments', 'teams', 'queues', 'precedence', 'escalation', 'calendars'])(
    'make no false ones: with a broken %s file nobody knows what it would have named',
    kind => {
      const using = rules(
        '{id: r, when: {city: x, employees: {gte: 5}, source: demo, segment: large, account_owner: ana}, assign: {owner: account_owner}, otherwise: {owner: ana}}',
      );
      const broken = { [`rules/${kind}.yaml`]: `kind: ${kind}\nversion: 2\n`, 'rules/territory.yaml': using };
      const files = new Set(readSmall(broken).findings.map(({ at }) => at.file));
      expect([...files]).toEqual([`rules/${kind}.yaml`]);
    },
  );

  it('name the nearest name, and those that are known', () => {
    const text = rules('{id: r, when: {city: x}, assign: {queue: latr}}');
    const finding = first({ 'rules/territory.yaml': text });
    expect(finding?.says).toBe('No queue "latr" is known. Did you mean "later"?');
    expect(finding?.why).toBe('Known: later, unrouted. Name one of these, or add "latr".');
  });
});
