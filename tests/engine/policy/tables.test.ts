import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../src/engine/model/ledger.ts';
import { slug } from '../../../src/engine/policy/table-row.ts';
import { routeLead } from '../../../src/engine/routing/route-lead.ts';
import { placed, readSmall, rules, smallRouter } from './small-policy.ts';

const TABLE = `kind: table
version: 1
id: named
layer: owners
file: named.csv
key: account
when: {city: town, employees: size}
assign: {queue: to}
`;

const files = (csv: string, table = TABLE) => ({
  'rules/t/named.yaml': table,
  'rules/t/named.csv': csv,
  'rules/cities.yaml': 'kind: list\nversion: 1\nid: cities\nvalues: [Bonn]\n',
  'rules/z.yaml': rules('{id: uses-cities, when: {city: {list: cities}}, assign: {team: berlin}}').replace(
    'territory',
    'territory',
  ),
});
const row = (town: string, size = '') => files(`account,town,size,to,note\nA,${town},${size},later,x\n`);
const said = (csv: string, table = TABLE) => readSmall(files(csv, table)).findings.map(placed);
const takes = (texts: Record<string, string>, lead: Record<string, unknown>) =>
  routeLead(smallRouter(texts), lead, emptyLedger(), 0).decision.rule === 'named.a';

describe('a row', () => {
  it('is a rule of the layer of the table, at priority 0, named by its key', () => {
    const router = smallRouter(row('Bonn'));
    expect(router.rules.find(rule => rule.id === 'named.a')).toMatchObject({ layer: 'owners', priority: 0 });
  });

  it('needs all its cells; an empty one is no test', () => {
    expect(takes(row('Bonn', '5'), { city: 'bonn', employees: 5 })).toBe(true);
    expect(takes(row('Bonn', '5'), { city: 'bonn' })).toBe(false);
    expect(takes(row('Bonn'), { city: 'bonn' })).toBe(true);
  });

  it('with fewer cells than the header lacks the rest; with more it is refused', () => {
    expect(said('account,town,to,size\nA,Bonn,later\n')).toEqual([]);
    expect(said('account,town,size,to\nA,Bonn,,later,more\n')).toEqual(['schema t/named.csv:2:1']);
  });

  it('may hold quoted cells, blank lines and columns that the table does not name', () => {
    const csv = '\ufeffaccount,town,size,to,note\r\n\r\n"A ""b""","Bonn, Rhein",,later,"x\ny"\r\nC,Köln,,later,\r\n';
    const router = smallRouter(files(csv));
    expect(router.rules.map(rule => rule.id).slice(0, 2)).toEqual(['named.a-b', 'named.c']);
    expect(routeLead(router, { city: 'bonn, rhein' }, emptyLedger(), 0).decision.rule).toBe('named.a-b');
  });
});

describe('a cell', () => {
  it.each([
    ['Bonn', '', { city: 'BONN' }, { city: 'Köln' }],
    ['Bonn|Köln', '', { city: 'Köln' }, { city: 'Berlin' }],
    ['!Bonn|Köln', '', { city: 'Berlin' }, { city: 'Köln' }],
    ['!Bonn', '', { city: 'Berlin' }, {}],
    ['94*', '', { city: '94103' }, { city: '49103' }],
    ['@cities', '', { city: 'bonn' }, { city: 'Köln' }],
    ['', '200', { employees: '200' }, { employees: 201 }],
    ['', '5|7', { employees: 7 }, { employees: 6 }],
    ['', '!5|7', { employees: 6 }, { employees: 7 }],
    ['', '100..1999', { employees: 1999 }, { employees: 2000 }],
    ['', '100..', { employees: 100 }, { employees: 99 }],
    ['', '..99', { employees: 99 }, { employees: 100 }],
    ['', ' 100 .. 200 ', { employees: 200 }, { employees: 201 }],
  ])('%j %j takes %j and not %j', (town, size, taken, not) => {
    expect(takes(row(town, size), taken)).toBe(true);
    expect(takes(row(town, size), not)).toBe(false);
  });

  it.each([
    ['!@cities', 'negates'],
    ['!94*', 'negates'],
    ['*', 'no test'],
    ['a*b', 'no test'],
    ['a@b.com', 'no test'],
    ['a!', 'no test'],
    ['a|', 'no test'],
    ['|', 'no test'],
    ['@', 'no test'],
    ['@No Such', 'no test'],
    ['!', 'no test'],
    ['1..5', 'no test'],
    ['a..b', 'no test'],
    ['**', 'no test'],
  ])('%s is refused in a text column, at its place', (town, says) => {
    const { findings } = readSmall(row(town));
    expect(findings.map(placed)).toEqual(['schema t/named.csv:2:3']);
    expect(findings[0]?.says).toContain(says);
    expect(findings[0]?.says).toContain(JSON.stringify(town));
  });

  it.each(['..', '1..x', '1..2..3', '1.5', '1e3', 'many', '9007199254740993', '1..9007199254740993', '!1..5', '0x10'])(
    '%s is refused in an integer column, at its place',
    size => expect(readSmall(row('', size)).findings.map(placed)).toEqual(['schema t/named.csv:2:4']),
  );

  it.each(['94*', '@cities', '5..1'])('%s is refused in an integer column as the same test in a rule is', size => {
    expect(readSmall(row('', size)).findings.map(placed)).toEqual(['schema t/named.csv:2:4']);
  });

  it('with a value that the field cannot have, or a list that nothing has, is an unknown reference', () => {
    expect(readSmall(row('', '-5')).findings.map(placed)).toEqual(['unknown-reference t/named.csv:2:4']);
    expect(readSmall(row('@nope')).findings.map(placed)).toEqual(['unknown-reference t/named.csv:2:3']);
  });
});

describe('the key', () => {
  it.each([
    ['Acme GmbH & Co. KG', 'acme-gmbh-co.-kg'],
    ['  Straße 5 ', 'strasse-5'],
    ['-a-', 'a'],
    ['Ｆull', 'full'],
    ['a_b.c', 'a_b.c'],
    ['日本', ''],
  ])('%j makes %j', (key, id) => expect(slug(key)).toBe(id));

  it('is needed, and names one row', () => {
    const csv = 'account,town,size,to\nA b,Bonn,,later\na B,Köln,,later\n,Ulm,,later\n日本,Ulm,,later\n';
    expect(said(csv)).toEqual(['schema t/named.csv:3:1', 'schema t/named.csv:4:1', 'schema t/named.csv:5:1']);
  });

  it('makes an id of 100 characters at most', () => {
    expect(said(`account,town,size,to\n${'a'.repeat(95)},Bonn,,later\n`)).toEqual(['schema t/named.csv:2:1']);
  });
});

describe('what a table refuses', () => {
  it('a row without any test', () =>
    expect(said('account,town,size,to\nA,,,later\n')).toEqual(['schema t/named.csv:2:1']));
  it('a row that assigns nobody', () =>
    expect(said('account,town,size,to\nA,Bonn,,\n')).toEqual(['schema t/named.csv:2:9']));
  it('an unknown assignee, at its cell', () => {
    const { findings } = readSmall(files('account,town,size,to\nA,Bonn,,latr\n'));
    expect(findings.map(placed)).toEqual(['unknown-reference t/named.csv:2:9']);
    expect(findings[0]?.says).toContain('Did you mean "later"?');
  });
  it('a column that the header lacks, where the table names it', () => {
    const { findings } = readSmall(files('account,twon,size,to\nA,Bonn,,later\n'));
    expect(findings.map(placed)).toEqual(['unknown-reference t/named.yaml:7:14']);
    expect(findings[0]?.says).toContain('Did you mean "twon"?');
  });
  it('a column that the header has twice, where the table names it; others may stand as often as they like', () => {
    expect(said('account,town,size,to,town\nA,Bonn,,later,Ulm\n')).toEqual(['schema t/named.yaml:7:14']);
    expect(said('account,town,size,to,note,note\nA,Bonn,,later,x,y\n')).toEqual([]);
  });
  it('an unknown field, once, where the table names it', () => {
    const csv = 'account,town,size,to\nA,Bonn,,later\nB,Köln,,later\n';
    expect(said(csv, TABLE.replace('{city:', '{citty:'))).toEqual(['unknown-reference t/named.yaml:7:8']);
  });
  it('an unknown layer, once, with all the rules that it concerns', () => {
    const csv = 'account,town,size,to\nA,Bonn,,later\nB,Köln,,later\n';
    const { findings } = readSmall(files(csv, TABLE.replace('layer: owners', 'layer: ownrs')));
    expect(findings.map(placed)).toEqual(['unknown-reference t/named.yaml:4:8']);
    expect(findings[0]).toMatchObject({ rules: ['named.a', 'named.b'], says: expect.stringContaining('"owners"') });
  });
  it('a file that does not lie beside it', () => {
    const { findings } = readSmall({ ...files(''), 'rules/t/named.csv': null, 'rules/t/names.csv': 'Bonn\n' });
    expect(findings.map(placed)).toEqual(['unknown-reference t/named.yaml:5:7']);
    expect(findings[0]?.says).toContain('Did you mean "names.csv"?');
  });
  it('a quote that never closes', () =>
    expect(said('account,town,size,to\nA,"Bonn,,later\n')).toEqual(['schema t/named.csv:2:3']));
  it('a rule id that a rule has already', () => {
    const taken = rules('{id: named.a, when: {city: x}, assign: {team: berlin}}');
    expect(readSmall({ ...row('Bonn'), 'rules/territory.yaml': taken }).findings.map(placed)).toEqual([
      'schema t/named.csv:2:1',
    ]);
  });
});

describe('priority and otherwise', () => {
  const table = `${TABLE}priority: rank\notherwise: {team: else}\n`;
  it('come from their columns; empty cells are 0 and none', () => {
    const router = smallRouter(
      files('account,town,size,to,rank,else\nA,Bonn,,later,7,berlin\nB,Bonn,,later,,\n', table),
    );
    const [a, b] = ['named.a', 'named.b'].map(id => router.rules.find(rule => rule.id === id));
    expect(a).toMatchObject({ priority: 7, otherwise: { kind: 'team', team: 'berlin' } });
    expect(b).toMatchObject({ priority: 0, otherwise: null });
  });
  it.each(['1001', '-1001', '1.5', 'high'])('%s is no priority', rank => {
    const csv = `account,town,size,to,rank,else\nA,Bonn,,later,${rank},\n`;
    expect(said(csv, table)).toEqual(['schema t/named.csv:2:15']);
  });
  it('an unknown target of otherwise is told at its cell', () => {
    const csv = 'account,town,size,to,rank,else\nA,Bonn,,later,,berln\n';
    expect(said(csv, table)).toEqual(['unknown-reference t/named.csv:2:16']);
  });
});
