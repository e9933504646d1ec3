import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { filesBelow } from './house-files.ts';

const PAGES = [...filesBelow('docs/checks', '.md'), ...filesBelow('docs/picks', '.md')];

/** The YAML examples of a page, in order. */
function examplesOf(text: string): string[] {
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(match => match[1] ?? '');
}

const isYaml = (text: string) => {
  const documents = parseAllDocuments(text);
  return documents.length === 1 && [...documents].every(document => document.errors.length === 0);
};

describe('the examples in the pages', () => {
  it('stand on each page of a check: a bad one, then a good one', () => {
    const checks = PAGES.filter(page => page.path.startsWith('docs/checks/'));
    for (const page of checks) expect(examplesOf(page.text), page.path).toHaveLength(2);
  });

  it('are YAML that can be copied, but for the one that shows what YAML is not', () => {
    const broken = PAGES.flatMap(page =>
      examplesOf(page.text).map((text, n) => ({ where: `${page.path} ${n + 1}`, text })),
    );
    expect(broken.filter(({ text }) => !isYaml(text)).map(({ where }) => where)).toEqual(['docs/checks/yaml.md 1']);
  });
});
