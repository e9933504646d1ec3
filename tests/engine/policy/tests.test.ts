import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../src/engine/model/ledger.ts';
import { routeLead } from '../../../src/engine/routing/route-lead.ts';
import { placed, readSmall, rules, smallRouter } from './small-policy.ts';

const withWhen = (when: string) => ({
  'rules/territory.yaml': rules(`{id: r, when: ${when}, assign: {queue: later}}`),
});

/** Whether a rule with this `when` takes the lead. */
function takes(when: string, lead: Record<string, unknown>, more: Record<string, string> = {}): boolean {
  return routeLead(smallRouter({ ...withWhen(when), ...more }), lead, emptyLedger(), 0).decision.rule === 'r';
}

const said = (when: string) =>
  readSmall(withWhen(when)).findings.map(({ code, at, says }) => `${code} ${at.column}: ${says}`);

describe('a value', () => {
  it('matches itself, folded', () => {
    expect(takes('{city: STRASSE}', { city: ' Straße ' })).toBe(true);
    expect(takes('{city: "ΟΔΟΣ"}', { city: 'οδος' })).toBe(true);
    expect(takes('{city: Istanbul}', { city: 'ıstanbul' })).toBe(false);
    expect(takes('{city: Zurich}', { city: 'Zürich' })).toBe(false);
    expect(takes('{city: "New York"}', { city: 'New  York' })).toBe(false);
  });

  it('of an integer field is a plain integer', () => {
    expect(takes('{employees: 200}', { employees: '200' })).toBe(true);
    expect(said('{employees: "200"}')).toEqual(['schema 31: The field `employees` is an integer; "200" is none.']);
  });

  it('of a domain field is reduced as that of a lead is', () => {
    expect(takes('{email_domain: www.Acme.co.uk}', { email_domain: 'mail.acme.co.uk.' })).toBe(true);
  });

  it('of a rep field is an id or an e-mail', () => {
    expect(takes('{account_owner: ana@example.com}', { account_owner: 'ana' })).toBe(true);
  });

  it('of a source is its id', () => expect(takes('{source: demo}', { source: 'demo request' })).toBe(true));

  it.each(['94103', 'true', 'null', '~', '012'])(
    'of a text field is text: %s is refused with the hint to quote it',
    value => {
      const [finding] = readSmall(withWhen(`{city: ${value}}`)).findings;
      expect(finding).toMatchObject({ code: 'schema', at: { line: 5, column: 26 }, rules: ['r'] });
      expect(finding?.why).toMatch(/Quote it: "/);
    },
  );

  it.each(['country', 'state', 'industry', 'email_domain', 'account_owner', 'source', 'segment'])(
    'of %s is quoted too',
    field => expect(readSmall(withWhen(`{${field}: 5}`)).findings[0]?.why).toContain('Quote it: "5".'),
  );

  it('in a list of values is judged at its own place', () => {
    expect(said('{city: [a, 5, b, true]}')).toEqual([
      'schema 30: 5 stands without quotes where text is meant.',
      'schema 36: true stands without quotes where text is meant.',
    ]);
  });
});

describe('a list', () => {
  it('is one of', () => {
    expect(takes('{country: [DE, AT]}', { country: 'Austria' })).toBe(true);
    expect(takes('{country: [DE, AT]}', { country: 'France' })).toBe(false);
  });
  it('without values is refused', () => expect(said('{country: []}')[0]).toContain('empty'));
});

describe('not', () => {
  it('is present and none of these', () => {
    expect(takes('{country: {not: DE}}', { country: 'FR' })).toBe(true);
    expect(takes('{country: {not: [DE, FR]}}', { country: 'FR' })).toBe(false);
  });
  it('does not match a missing field', () => {
    expect(takes('{country: {not: DE}}', {})).toBe(false);
    expect(takes('{country: {not: DE}}', { country: 'Atlantis' })).toBe(false);
  });
  it('takes values, never a test', () => {
    expect(said('{city: {not: {prefix: a}}}')).toEqual(['schema 32: {"prefix":"a"} has no form that may stand here.']);
  });
});

describe('bounds', () => {
  it.each([
    ['{gte: 100}', 99, 100],
    ['{gt: 100}', 100, 101],
    ['{lte: 100}', 101, 100],
    ['{lt: 100}', 100, 99],
    ['{gte: 100, lt: 200}', 200, 199],
    ['{gt: 100, lte: 200}', 100, 200],
  ])('%s leaves %i out and takes %i', (bounds, out, taken) => {
    expect(takes(`{employees: ${bounds}}`, { employees: out })).toBe(false);
    expect(takes(`{employees: ${bounds}}`, { employees: taken })).toBe(true);
  });
  it('do not match a missing field', () => expect(takes('{employees: {gte: 0}}', {})).toBe(false));
  it.each(['{gte: 5, gt: 5}', '{lte: 5, lt: 5}'])('at most one lower and one upper: %s', bounds => {
    expect(said(`{employees: ${bounds}}`)[0]).toContain('One test has the forms');
  });
  it.each(['{gt: 5, lt: 6}', '{gte: 6, lte: 5}', '{gt: 9007199254740992}'])(
    'that leave no integer are refused: %s',
    bounds => {
      expect(said(`{employees: ${bounds}}`)).toEqual(['schema 31: These bounds leave no integer.']);
    },
  );
  it('take integers only', () => expect(said('{employees: {gte: many}}')[0]).toContain('"many" is none'));
});

describe('prefix', () => {
  it('is the folded start of the folded value', () => {
    expect(takes('{city: {prefix: stra}}', { city: 'STRASSE' })).toBe(true);
    expect(takes('{city: {prefix: straß}}', { city: 'STRASSE' })).toBe(true);
    expect(takes('{city: {prefix: "94"}}', { city: 94103 })).toBe(true);
    expect(takes('{city: {prefix: asse}}', { city: 'Strasse' })).toBe(false);
  });
  it('may be a list: one of', () => expect(takes('{city: {prefix: [a, b]}}', { city: 'Bonn' })).toBe(true));
  it('does not match a missing field', () => expect(takes('{city: {prefix: a}}', { city: 'n/a' })).toBe(false));
  it('may not be empty', () => {
    expect(said('{city: {prefix: ""}}')).toEqual(['schema 35: An empty prefix is refused.']);
    expect(said('{city: {prefix: [a, " "]}}')).toEqual(['schema 39: An empty prefix is refused.']);
    expect(said('{city: {prefix: []}}')[0]).toContain('empty');
  });
});

describe('present', () => {
  it('true is a value that makes sense', () => {
    expect(takes('{country: {present: true}}', { country: 'DE' })).toBe(true);
    expect(takes('{country: {present: true}}', { country: 'Atlantis' })).toBe(false);
  });
  it.each([{}, { country: null }, { country: ' ' }, { country: 'N/A' }, { country: 'Atlantis' }, { country: 5 }])(
    'false is all that a missing field satisfies: %j',
    lead => expect(takes('{country: {present: false}}', lead)).toBe(true),
  );
});

describe('list', () => {
  const cities = { 'rules/cities.yaml': 'kind: list\nversion: 1\nid: cities\nvalues: [Berlin, "Straße"]\n' };
  it('is one of the values of a list, folded', () => {
    expect(takes('{city: {list: cities}}', { city: 'STRASSE' }, cities)).toBe(true);
    expect(takes('{city: {list: cities}}', { city: 'Bonn' }, cities)).toBe(false);
    expect(takes('{city: {list: cities}}', {}, cities)).toBe(false);
  });
});

describe('which test fits which type', () => {
  it.each([
    ['country', '{gte: 5}'],
    ['city', '{lt: 5}'],
    ['industry', '{gt: 5}'],
    ['email_domain', '{lte: 5}'],
    ['account_owner', '{gte: 1}'],
    ['country', '{prefix: D}'],
    ['state', '{prefix: US}'],
    ['industry', '{prefix: s}'],
    ['employees', '{prefix: "1"}'],
    ['account_owner', '{prefix: a}'],
    ['source', '{prefix: d}'],
    ['segment', '{prefix: s}'],
    ['employees', '{list: x}'],
  ])('%s refuses %s', (field, test) => {
    const [finding, ...rest] = readSmall(withWhen(`{${field}: ${test}}`)).findings;
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ code: 'schema', says: expect.stringContaining('does not fit') });
  });

  it.each(['id', 'received_at', 'occurred_at', 'closed_at'])('%s cannot be tested', field => {
    expect(said(`{${field}: x}`)).toEqual([
      `schema ${20 + field.length + 2}: The field \`${field}\` cannot be tested.`,
    ]);
  });

  it('segment can be tested in rules, but not for presence: every lead has one', () => {
    expect(takes('{segment: unsized}', {})).toBe(true);
    expect(takes('{segment: {not: unsized}}', { employees: 5 })).toBe(true);
    expect(said('{segment: {present: true}}')[0]).toContain('is refused');
  });

  it('segments can test the source, but not the segment', () => {
    const segments = (test: string) => ({
      'rules/segments.yaml': `kind: segments\nversion: 1\nsegments: [{id: s, when: ${test}}, {id: rest, default: true}]\n`,
    });
    expect(readSmall(segments('{source: demo}')).findings).toEqual([]);
    expect(readSmall(segments('{segment: rest}')).findings.map(placed)).toEqual(['schema segments.yaml:3:36']);
  });
});

describe('one test', () => {
  it.each(['{not: a, present: true}', '{prefix: a, list: b}', '{present: true, gte: 5}'])(
    'has one form, not %s',
    test => {
      expect(said(`{city: ${test}}`)[0]).toContain('One test has the forms');
    },
  );
  it('of an unknown form is refused with the known ones', () => {
    const [finding] = readSmall(withWhen('{employees: {atleast: 5}}')).findings;
    expect(finding).toMatchObject({ code: 'schema', at: { column: 32 } });
    expect(finding?.says).toContain('known: not, gte, gt, lte, lt, prefix, list, present');
  });
});

describe('any', () => {
  it('stands beside other tests: all those, and at least one alternative', () => {
    const when = '{country: DE, any: [{city: Berlin}, {employees: {gte: 100}, industry: software}]}';
    expect(takes(when, { country: 'DE', city: 'Berlin' })).toBe(true);
    expect(takes(when, { country: 'DE', employees: 100, industry: 'software' })).toBe(true);
    expect(takes(when, { country: 'DE', employees: 100 })).toBe(false);
    expect(takes(when, { city: 'Berlin' })).toBe(false);
    expect(takes(when, { country: 'DE' })).toBe(false);
  });
  it('stands alone', () => expect(takes('{any: [{city: Berlin}]}', { city: 'Berlin' })).toBe(true));
  it('may test a field that is tested beside it too', () => {
    const when = '{city: {not: Bonn}, any: [{city: {prefix: b}}]}';
    expect(takes(when, { city: 'Berlin' })).toBe(true);
    expect(takes(when, { city: 'Bonn' })).toBe(false);
  });
  it('does not stand inside itself', () => {
    expect(said('{any: [{any: [{city: a}]}]}')).toEqual(['schema 33: `any` stands inside `any`.']);
  });
});

describe('a `when` that holds no test', () => {
  it.each(['{}', '{any: []}', '{any: [{}]}', '{any: [{city: a}, {}]}', '{city: {}}'])(
    '%s is refused with the hint default: true',
    when => {
      const [finding] = readSmall(withWhen(when)).findings;
      expect(finding?.code).toBe('schema');
      expect(finding?.why).toContain('`default: true`');
    },
  );
});

describe('a value that its field cannot have', () => {
  it.each([
    ['{country: UK}', 'Did you mean "GB"?'],
    ['{country: Germany}', 'Did you mean "DE"?'],
    ['{country: Germny}', 'Did you mean "DE"?'],
    ['{state: US-XX}', 'US-'],
    ['{state: California}', 'Did you mean "US-CA"?'],
    ['{industry: sofware}', 'Did you mean "software"?'],
    ['{employees: -1}', '-1'],
    ['{employees: {lt: 0}}', 'the value 0'],
    ['{employees: {gte: -5}}', 'the value -5'],
    ['{email_domain: com}', 'registrable'],
    ['{account_owner: anna}', 'Did you mean "ana"?'],
    ['{source: dem}', 'Did you mean "demo"?'],
    ['{segment: larg}', 'Did you mean "large"?'],
    ['{source: DEMO}', 'Did you mean "demo"?'],
    ['{city: unknown}', '"unknown"'],
    ['{cuntry: DE}', 'Did you mean "country"?'],
    ['{constructor: x}', '"constructor"'],
    ['{__proto__: x}', '"__proto__"'],
    ['{city: {list: nope}}', 'No list "nope"'],
  ])('%s is an unknown reference that names the nearest: %s', (when, says) => {
    const [finding, ...rest] = readSmall(withWhen(when)).findings;
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ code: 'unknown-reference', level: 'error', rules: ['r'] });
    expect(`${finding?.says} ${finding?.why}`).toContain(says);
  });
});
