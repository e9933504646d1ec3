import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../src/engine/model/ledger.ts';
import { readPolicy } from '../../../src/engine/policy/read-policy.ts';
import { routeLead } from '../../../src/engine/routing/route-lead.ts';
import { placed, readSmall, rules, smallFiles, smallRouter } from './small-policy.ts';

const using = (field: string, list = 'vips') => ({
  'rules/territory.yaml': rules(`{id: r, when: {${field}: {list: ${list}}}, assign: {queue: later}}`),
});
const csv = (text: string) => ({ 'rules/lists/vips.csv': text });
const matches = (texts: Record<string, string>, lead: Record<string, unknown>) =>
  routeLead(smallRouter(texts), lead, emptyLedger(), 0).decision.rule === 'r';

describe('a CSV list', () => {
  it('is named by its file, has one value a line and no header', () => {
    const texts = { ...using('city'), ...csv('\ufeffBerlin\r\n\r\n  \n"Bonn, Rhein"\n#5\n"a ""b"""\n') };
    for (const city of ['berlin', 'BONN, RHEIN', '#5', 'A "B"']) expect(matches(texts, { city })).toBe(true);
    expect(matches(texts, { city: 'bonn' })).toBe(false);
  });

  it('refuses a second column, at its place', () => {
    expect(readSmall(csv('Berlin\nBonn,Rhein\n')).findings.map(placed)).toEqual(['schema lists/vips.csv:2:6']);
    expect(readSmall(csv('Berlin,\n')).findings.map(placed)).toEqual(['schema lists/vips.csv:1:8']);
  });

  it('needs a file name that is an id', () => {
    expect(readSmall({ 'rules/My List.csv': 'a\n' }).findings.map(placed)).toEqual(['schema My List.csv:1:1']);
  });

  it('is told with line and column where a value is none of its field', () => {
    const { findings } = readSmall({ ...using('country'), ...csv('DE\nUK\n') });
    expect(findings.map(placed)).toEqual(['unknown-reference lists/vips.csv:2:1']);
    expect(findings[0]?.says).toContain('Did you mean "GB"?');
  });

  it('of more than 16 MiB is refused', () => {
    const bytes = new Uint8Array(16 * 1024 * 1024 + 1).fill(0x0a);
    const { findings } = readPolicy([...smallFiles(), { path: 'rules/big.csv', kind: 'file', bytes }]);
    expect(findings.map(placed)).toEqual(['yaml big.csv:1:1']);
  });

  it('may be a file of a table that was refused: then nothing more is said of it', () => {
    const broken = { 'rules/t.yaml': 'kind: table\nversion: 1\nid: t\n', 'rules/t.csv': 'a,b\n1,2\n' };
    expect(new Set(readSmall(broken).findings.map(({ at }) => at.file))).toEqual(new Set(['rules/t.yaml']));
  });
});

describe('a YAML list', () => {
  const yaml = (values: string) => ({ 'rules/vips.yaml': `kind: list\nversion: 1\nid: vips\nvalues: ${values}\n` });

  it.each(['94103', 'true', 'null', '~'])('refuses %s with the hint to quote it', value => {
    const { findings } = readSmall(yaml(`[a, ${value}]`));
    expect(findings.map(placed)).toEqual(['schema vips.yaml:4:13']);
    expect(findings[0]?.why).toContain('Quote it: "');
  });

  it('may be empty, and then matches nothing', () => {
    expect(matches({ ...using('city'), ...yaml('[]') }, { city: 'x' })).toBe(false);
  });

  it('has an id that no other list has', () => {
    expect(readSmall({ ...yaml('[a]'), ...csv('b\n') }).findings.map(placed)).toEqual(['schema lists/vips.csv:1:1']);
  });

  it('is read as the field that names it: domains reduced, reps by e-mail', () => {
    expect(matches({ ...using('email_domain'), ...yaml('[www.acme.com]') }, { email_domain: 'mail.ACME.com' })).toBe(
      true,
    );
    expect(matches({ ...using('account_owner'), ...yaml('[ana@example.com]') }, { account_owner: 'ana' })).toBe(true);
    expect(matches({ ...using('source'), ...yaml('[demo]') }, { source: 'Demo Request' })).toBe(true);
    expect(matches({ ...using('segment'), ...yaml('[unsized]') }, {})).toBe(true);
  });

  it('that no test names is not judged', () => expect(readSmall(yaml('[UK, "5"]')).findings).toEqual([]));
});
