import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NODES_ALONE } from '../../../src/engine/proof/budget.ts';
import { checkPolicy } from '../../../src/engine/proof/check-policy.ts';
import { companyWith } from './stage/page-company.ts';

const FOLDER = new URL('../../../docs/checks/', import.meta.url);
const PAGES = readdirSync(FOLDER).map(name => name.replace('.md', ''));

/** What the company lacks for a page to make its point. */
const WITHOUT: ReadonlyMap<string, readonly string[]> = new Map([
  ['uncovered-leads', ['rest-of-world']],
  ['unused-list', ['strategic-pool']],
  ['sla-gap', ['rest']],
]);

/** The examples of a page in YAML: the bad one, the good one. */
const examplesOf = (page: string): string[] =>
  [...readFileSync(new URL(`${page}.md`, FOLDER), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
    match => match[1] ?? '',
  );

/** The kinds of finding in the company with an example in it, beside the CODEOWNERS file that the example tells of. */
function codesIn(page: string, example: string): string[] {
  const text = /CODEOWNERS says: (.*)$/m.exec(example)?.[1];
  const codeowners = text === undefined ? null : { path: '.github/CODEOWNERS', text, folder: 'rules' };
  const files = companyWith(example, WITHOUT.get(page));
  const { findings } = checkPolicy(files, '2026-11-24', NODES_ALONE, { codeowners }).result;
  return [...new Set(findings.map(({ code }) => code))];
}

describe('the company of the pages', () => {
  it('has no finding as it stands', () => {
    expect(codesIn('', '{}')).toEqual([]);
  });
});

describe.each(PAGES)('docs/checks/%s.md', page => {
  const [bad = '', good = ''] = examplesOf(page);

  it('shows a bad example that fires exactly this check', () => {
    expect(codesIn(page, bad)).toEqual([page]);
  });

  it('shows a good example without any finding', () => {
    expect(codesIn(page, good)).toEqual([]);
  });
});
