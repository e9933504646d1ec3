import { describe, expect, it } from 'vitest';
import { gapsOf, KINDS, type Kind, readShelf, titlesOf } from './catalogue.ts';
import { exists, read } from './house-files.ts';

const FINDING = 'schemas/finding.schema.json';

describe.each(KINDS)('each $kind', kind => {
  it('has its file, both tests and its page, and nothing is left over', () => {
    expect(gapsOf(kind, readShelf(kind))).toEqual([]);
  });

  it('has a page that opens with its name and keeps the form', () => {
    const prose = (name: string) => read(`${kind.docs}/${name}.md`).replace(/^```[\s\S]*?^```$/gm, '');
    const headings = (name: string) => prose(name).match(/^#+ .*$/gm) ?? [];
    const { pages } = readShelf(kind);
    for (const name of pages) expect(headings(name)[0], name).toBe(`# ${name}`);
    expect(new Set(pages.map(name => headings(name).slice(1).join(' | '))).size).toBeLessThanOrEqual(1);
  });
});

describe('each check', () => {
  const schema: { $defs?: { code?: { enum?: string[] } } } = exists(FINDING) ? JSON.parse(read(FINDING)) : {};

  it.runIf(exists(FINDING))('goes by a name that findings may carry', () => {
    const codes = schema.$defs?.code?.enum ?? [];
    const named = KINDS.filter(kind => kind.kind === 'check').flatMap(kind => [
      ...readShelf(kind).files,
      ...kind.pagesOnly,
    ]);
    expect(named.filter(name => !codes.includes(name))).toEqual([]);
  });
});

describe('the catalogue', () => {
  const kind: Kind = {
    kind: 'gate',
    source: 'src/gates',
    tests: 'tests/gates',
    docs: 'docs/gates',
    titles: ['fires', 'stays silent'],
    pagesOnly: [],
  };
  const tests = (text: string) => new Map([['freeze', text]]);
  const good = tests("it('fires inside a window', f); it('stays silent outside', f);");

  it('is content with a file, both tests and a page', () => {
    expect(gapsOf(kind, { files: ['freeze'], tests: good, pages: ['freeze'] })).toEqual([]);
  });

  it('asks for nothing while there are no files', () => {
    expect(gapsOf(kind, { files: [], tests: good, pages: ['freeze'] })).toEqual([]);
  });

  it('misses a test, a silent test and a page', () => {
    expect(gapsOf(kind, { files: ['freeze'], tests: new Map(), pages: [] })).toEqual([
      'gate freeze has no tests/gates/freeze.test.ts',
      'gate freeze has no docs/gates/freeze.md',
    ]);
    expect(gapsOf(kind, { files: ['freeze'], tests: tests("it('fires', f)"), pages: ['freeze'] })).toEqual([
      'gate freeze has no test whose title says "stays silent"',
    ]);
  });

  it('sees tests and pages that are left over', () => {
    expect(gapsOf(kind, { files: ['valid'], tests: good, pages: ['valid', 'freeze'] })).toEqual([
      'gate valid has no tests/gates/valid.test.ts',
      'tests/gates/freeze.test.ts tests no file',
      'docs/gates/freeze.md tells of no gate',
    ]);
  });

  it('reads the titles of tests, however they are written', () => {
    const text = "describe('a', f); it.each([1, 2])('b %s', f); it(\n  `c`, f); it.skip(\"d\", f);";
    expect(titlesOf(text)).toEqual(['a', 'b %s', 'c', 'd']);
  });
});
