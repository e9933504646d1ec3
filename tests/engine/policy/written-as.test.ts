import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/engine/policy/read-policy.ts';
import { writtenAs } from '../../../src/engine/policy/written-as.ts';
import { smallFiles, type Texts } from './small-policy.ts';

function asks(texts: Texts) {
  const files = smallFiles(texts);
  return writtenAs(readPolicy(files).places, files);
}

const ROUTING = `kind: routing
version: 1
layer: territory
rules:
  # the first
  - id: first
    when:
      country: DE
    assign: {team: berlin}   # here

  # the second
  - {id: second, when: {country: FR}, assign: {team: berlin}}
  - id: third
    when: {country: AT}
    assign:
      team: berlin
# the end
`;

describe('how a thing is written', () => {
  const written = asks({ 'rules/territory.yaml': ROUTING });

  it('is the lines of a rule without the comments around them', () => {
    expect(written('rule', 'first')).toEqual({
      file: 'rules/territory.yaml',
      line: 6,
      text: '- id: first\n  when:\n    country: DE\n  assign: {team: berlin}   # here',
    });
    expect(written('rule', 'second')?.text).toBe('- {id: second, when: {country: FR}, assign: {team: berlin}}');
    expect(written('rule', 'third')?.text).toBe('- id: third\n  when: {country: AT}\n  assign:\n    team: berlin');
  });

  it('is the same with Windows line ends and a byte order mark', () => {
    const windows = asks({ 'rules/territory.yaml': `\ufeff${ROUTING.replaceAll('\n', '\r\n')}` });
    for (const id of ['first', 'second', 'third']) expect(windows('rule', id)).toEqual(written('rule', id));
  });

  it('is a row of a table, also one whose cell runs over several lines', () => {
    const table = `kind: table\nversion: 1\nid: named\nlayer: owners\nfile: named.csv\nkey: account\nwhen: {city: town}\nassign: {team: to}\n`;
    const csv = 'account,town,to\nacme,Bonn,berlin\n"glo\nbex",Köln,berlin\n#1,Ulm,berlin\n';
    const rows = asks({ 'rules/t/named.yaml': table, 'rules/t/named.csv': csv });
    expect(rows('rule', 'named.acme')).toEqual({ file: 'rules/t/named.csv', line: 2, text: 'acme,Bonn,berlin' });
    expect(rows('rule', 'named.glo-bex')?.text).toBe('"glo\nbex",Köln,berlin');
    expect(rows('rule', 'named.1')?.text).toBe('#1,Ulm,berlin');
  });

  it('is the whole of a list, of the segments and of the precedence', () => {
    const lists = asks({
      'rules/cities.csv': 'Bonn\n#2\n\n',
      'rules/towns.yaml': 'kind: list\nversion: 1\nid: towns\nvalues: [Ulm]\n',
    });
    expect(lists('list', 'cities')?.text).toBe('Bonn\n#2');
    expect(lists('list', 'towns')?.text).toBe('kind: list\nversion: 1\nid: towns\nvalues: [Ulm]');
    expect(written('precedence', '')?.text).toContain('layers: [owners, territory]');
    expect(written('segment', '')?.text).toMatch(/^- \{id: unsized.*\n.*\n- \{id: small, default: true\}$/);
  });

  it('is nothing for what does not stand', () => {
    expect(written('rule', 'nobody')).toBeNull();
    expect(written('rule', '__proto__')).toBeNull();
  });
});
