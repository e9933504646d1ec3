import { describe, expect, it } from 'vitest';
import { NODES_ALONE } from '../../../../src/engine/proof/budget.ts';
import { checkPolicy } from '../../../../src/engine/proof/check-policy.ts';
import { rules, smallFiles } from '../../policy/small-policy.ts';

const GERMAN = '{id: german, when: {country: DE}, assign: {team: berlin}}';
const stewarded = (steward: string) =>
  rules(GERMAN).replace('layer: territory', `layer: territory\nsteward: ${steward}`);

/** What is found with this CODEOWNERS file; null for none. */
function found(text: string | null, territory = stewarded('revops-emea')) {
  const codeowners = text === null ? null : { path: '.github/CODEOWNERS', text, folder: 'rules' };
  const files = smallFiles({ 'rules/territory.yaml': territory });
  return checkPolicy(files, '2026-11-24', NODES_ALONE, { codeowners }).result.findings.filter(
    ({ code }) => code === 'stewards-differ',
  );
}

describe('stewards-differ fires', () => {
  it('on a line that is missing', () => {
    expect(found('* @acme/all\n')).toMatchObject([
      {
        level: 'warning',
        at: { file: '.github/CODEOWNERS', line: null },
        says: 'The line /rules/territory.yaml @revops-emea is missing.',
      },
    ]);
  });

  it('on a line that names somebody else, with its place', () => {
    expect(found('* @acme/all\n/rules/territory.yaml @revops-amer\n')).toMatchObject([
      { at: { line: null }, says: 'The line /rules/territory.yaml @revops-emea is missing.' },
      { at: { line: 2, column: 1 }, says: 'No steward says /rules/territory.yaml @revops-amer.' },
    ]);
  });
});

describe('stewards-differ stays silent', () => {
  it('where both say the same', () => {
    expect(found('/rules/territory.yaml @revops-emea\n')).toEqual([]);
  });

  it('where there is no CODEOWNERS file', () => {
    expect(found(null)).toEqual([]);
  });

  it('where nobody is a steward', () => {
    expect(found('/rules/territory.yaml @anybody\n', rules(GERMAN))).toEqual([]);
  });
});
