import { describe, expect, it } from 'vitest';
import { readSmall, rules } from './small-policy.ts';

/** Everything that is said of one more file beside a sound policy, or of one in its place. */
const said = (text: string, path = 'rules/x.yaml') =>
  readSmall({ [path]: text }).findings.map(({ says, why }) => `${says} ${why}`);
const teams = (rep: string) => `kind: teams\nversion: 1\nreps: [{id: cid, ${rep}}]\n`;

describe('what a person reads', () => {
  it.each([
    ['an empty file', '# nothing\n', 'The file is empty.'],
    ['a list', '- a\n', 'The file is not a map of keys.'],
    ['no kind', 'version: 1\n', 'The file does not say its `kind`.'],
    ['a misspelt kind', 'kind: rooting\n', 'Did you mean "routing"?'],
    ['another version', 'kind: list\nversion: 2\nid: a\nvalues: []\n', '2 stands where 1 must stand.'],
    ['a missing key', 'kind: list\nversion: 1\nvalues: []\n', 'The key `id` is missing.'],
    [
      'a misspelt key',
      teams('emial: a@example.com'),
      'The key `emial` is not known here; known: id, email, active, roles, calendar, capacity, away. Did you mean "email"?',
    ],
    [
      'a number for text',
      teams('roles: [5]'),
      '5 stands without quotes where text is meant. YAML reads it as a number, not as text. Quote it: "5".',
    ],
    ['text for a number', teams('capacity: {open: "5"}'), '"5" must be a whole number.'],
    ['one for a list', teams('roles: ae'), '"ae" must be a list.'],
    ['nothing', teams('roles:'), 'Nothing stands here; it must be a list.'],
    ['yes for true', teams('active: yes'), '"yes" must be `true` or `false`.'],
    ['too small a number', teams('capacity: {open: -1}'), '-1 is too small; the least is 0.'],
    [
      'a date of another order',
      teams('away: [{from: 24.12.2026, to: 2026-12-27}]'),
      'no form that may stand here. A day in its own time zone, e.g. `2026-12-24`.',
    ],
    [
      'a misspelt word',
      'kind: teams\nversion: 1\nteams: [{id: t, pick: roundrobin}]\n',
      'is not one of: weighted, round_robin, least_loaded. Did you mean "round_robin"?',
    ],
  ])('of %s', (_, text, words) => expect(said(text)).toEqual([expect.stringContaining(words)]));

  it.each([
    ['an enum without values', 'x: {type: enum}', 'An enum needs its `values`.'],
    ['values of another type', 'x: {type: text, values: [a]}', '`values` does not belong to a field of this type.'],
    ['a min of another type', 'x: {type: text, min: 0}', '`min` does not belong to a field of this type.'],
    ['a range upside down', 'x: {type: integer, min: 9, max: 1}', '`min` is above `max`.'],
    [
      'a value twice',
      'x: {type: enum, values: [a, A]}',
      'The value "A" stands twice; case and width make no difference.',
    ],
    [
      'a name with a space',
      '"my field": {type: text}',
      '"my field" has no form that may stand here. A name that others refer to',
    ],
  ])('of %s', (_, field, words) => {
    const lead = `kind: lead\nversion: 1\nfields:\n  country: {type: country}\n  employees: {type: integer}\n  ${field}\n`;
    expect(said(lead, 'rules/lead.yaml')).toEqual([expect.stringContaining(words)]);
  });

  it('of a layer twice', () => {
    const text = 'kind: precedence\nversion: 1\nlayers: [territory, territory]\nfallback: {queue: unrouted}\n';
    expect(said(text, 'rules/precedence.yaml')).toEqual([expect.stringContaining('The entries 1 and 2 are the same.')]);
  });

  it.each([
    ['none of the keys that make a form', ''],
    ['two of them', ', never: {team: [berlin]}, assigned_within: 4h'],
  ])('of %s', (_, keys) => {
    const text = `kind: invariants\nversion: 1\ninvariants: [{id: a, when: {country: DE}${keys}}]\n`;
    const words = 'Exactly one of these must stand here: `never`, `only`, `assigned_within`.';
    expect(said(text)).toEqual([expect.stringContaining(words)]);
  });

  it('is one finding for one mistake', () => {
    for (const rule of [
      '{id: r, when: {city: {perfix: a}}, assign: {team: berlin}}',
      '{id: r, when: {city: a}, assign: {team: 5}}',
      '{id: r, when: {city: [[a]]}, assign: {team: berlin}}',
      '{id: r, when: [city], assign: {team: berlin}}',
    ])
      expect(said(rules(rule), 'rules/territory.yaml'), rule).toHaveLength(1);
  });
});
