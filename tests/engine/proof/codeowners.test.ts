import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/engine/policy/read-policy.ts';
import { codeownersFault, codeownersOf } from '../../../src/engine/proof/codeowners.ts';
import { smallFiles } from '../policy/small-policy.ts';

const territory = (steward: string) => `kind: routing
version: 1
layer: territory
steward: ${steward}
rules:
  - {id: german, when: {country: DE}, assign: {team: berlin}}
`;
const ownersOf = (more: Record<string, string>) => {
  const { router, places, findings } = readPolicy(smallFiles(more));
  if (!router) throw new Error(JSON.stringify(findings));
  return codeownersOf(router.policy, places);
};

describe('the lines of CODEOWNERS', () => {
  it('give each rules file to its steward', () => {
    expect(ownersOf({ 'rules/territory.yaml': territory('revops-emea') })).toEqual([
      '/rules/territory.yaml @revops-emea',
    ]);
  });

  it('keep a team of an organisation and a mail address as they stand', () => {
    const of = (steward: string) => ownersOf({ 'rules/territory.yaml': territory(steward) })[0];
    expect(of('"@acme/revops"')).toBe('/rules/territory.yaml @acme/revops');
    expect(of('ana@example.com')).toBe('/rules/territory.yaml ana@example.com');
  });

  it('are none where nobody is a steward', () => {
    expect(ownersOf({})).toEqual([]);
  });
});

describe('a CODEOWNERS file', () => {
  const wanted = ['/rules/a.yaml @ana @ben', '/rules/b.yaml @cleo'];
  const fault = (text: string) => codeownersFault({ path: 'CODEOWNERS', text, folder: 'rules' }, wanted);

  it('agrees with the stewards in whatever order and spacing, beside lines for other folders', () => {
    const text =
      '# owners\n* @acme/all\n/rules/b.yaml   @cleo # the south\r\n/rules/a.yaml @ben @ana\n/rulesets/x @dan\n';
    expect(fault(text)).toEqual({ lacks: [], takes: [], extra: [] });
  });

  it('is at fault where it lacks a line, or says another', () => {
    expect(fault('/rules/a.yaml @ana @ben\n')).toEqual({ lacks: ['/rules/b.yaml @cleo'], takes: [], extra: [] });
    expect(fault('/rules/a.yaml @ana\n/rules/b.yaml @cleo\n/rules/c.yaml @dan\n')).toEqual({
      lacks: ['/rules/a.yaml @ana @ben'],
      takes: [],
      extra: [
        { line: 1, says: '/rules/a.yaml @ana' },
        { line: 3, says: '/rules/c.yaml @dan' },
      ],
    });
  });

  const whole = '/rules/a.yaml @ana @ben\n/rules/b.yaml @cleo\n';

  it('is at fault where a later line takes a file from its stewards, as GitHub reads it', () => {
    expect(fault(`${whole}\n* @acme/all\n`).takes).toEqual([
      { line: 4, says: '* @acme/all', file: 'rules/a.yaml' },
      { line: 4, says: '* @acme/all', file: 'rules/b.yaml' },
    ]);
    expect(fault(`${whole}/rules/b.yaml\n`)).toMatchObject({ takes: [{ line: 3, file: 'rules/b.yaml' }] });
  });

  it('agrees where patterns come to the same, and where wider lines come first', () => {
    expect(fault(`* @acme/all\n/rules/ @acme/revops\n${whole}`)).toEqual({ lacks: [], takes: [], extra: [] });
    expect(fault('/rules/*.yaml @ben @ana\nb.yaml @cleo\n')).toEqual({ lacks: [], takes: [], extra: [] });
  });
});
