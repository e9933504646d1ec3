import { exists, namesIn, read } from './house-files.ts';

/** A kind of thing of which each one has a file, two tests and a page. */
export interface Kind {
  readonly kind: string;
  readonly source: string;
  readonly tests: string;
  readonly docs: string;
  /** What the titles of the tests must say: once where it acts, once where it holds still. */
  readonly titles: readonly [string, string];
  /** Pages of things that are said while reading the rules and so have no file of their own. */
  readonly pagesOnly: readonly string[];
}

export const KINDS: readonly Kind[] = [
  {
    kind: 'check',
    source: 'src/engine/proof/checks',
    tests: 'tests/engine/proof/checks',
    docs: 'docs/checks',
    titles: ['fires', 'stays silent'],
    pagesOnly: ['yaml', 'schema', 'unknown-reference', 'duplicate-value'],
  },
  {
    kind: 'gate',
    source: 'src/engine/gate/gates',
    tests: 'tests/engine/gate/gates',
    docs: 'docs/gates',
    titles: ['fires', 'stays silent'],
    pagesOnly: [],
  },
  {
    kind: 'pick',
    source: 'src/engine/routing/picks',
    tests: 'tests/engine/routing/picks',
    docs: 'docs/picks',
    titles: ['picks', 'passes over'],
    pagesOnly: [],
  },
  {
    kind: 'guard',
    source: 'src/engine/release/rollout/guards',
    tests: 'tests/engine/release/rollout/guards',
    docs: 'docs/guards',
    titles: ['fires', 'stays silent'],
    pagesOnly: [],
  },
  {
    kind: 'alert',
    source: 'src/engine/measure/alerts',
    tests: 'tests/engine/measure/alerts',
    docs: 'docs/alerts',
    titles: ['fires', 'stays silent'],
    pagesOnly: [],
  },
];

/** What is on disk of a kind. */
export interface Shelf {
  readonly files: readonly string[];
  readonly tests: ReadonlyMap<string, string>;
  readonly pages: readonly string[];
}

/** Reads the three folders of a kind. */
export function readShelf(kind: Kind): Shelf {
  const testNames = namesIn(kind.tests, '.test.ts');
  return {
    files: namesIn(kind.source, '.ts'),
    tests: new Map(testNames.map(name => [name, read(`${kind.tests}/${name}.test.ts`)])),
    pages: namesIn(kind.docs, '.md'),
  };
}

/** The titles of the tests in a text. */
export function titlesOf(text: string): string[] {
  return [...text.matchAll(/\b(?:describe|it|test)(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])(.*?)\1/g)].map(
    match => match[2] ?? '',
  );
}

function missingOf(kind: Kind, shelf: Shelf, name: string): string[] {
  const test = shelf.tests.get(name);
  const titles = titlesOf(test ?? '');
  const silent = kind.titles.filter(word => !titles.some(title => title.includes(word)));
  return [
    ...(test === undefined ? [`${kind.kind} ${name} has no ${kind.tests}/${name}.test.ts`] : []),
    ...(test === undefined ? [] : silent.map(word => `${kind.kind} ${name} has no test whose title says "${word}"`)),
    ...(shelf.pages.includes(name) ? [] : [`${kind.kind} ${name} has no ${kind.docs}/${name}.md`]),
  ];
}

/** What is missing or left over on a shelf; an empty source folder asks for nothing yet. */
export function gapsOf(kind: Kind, shelf: Shelf): string[] {
  if (shelf.files.length === 0) return [];
  const known = new Set([...shelf.files, ...kind.pagesOnly]);
  return [
    ...shelf.files.flatMap(name => missingOf(kind, shelf, name)),
    ...[...shelf.tests.keys()]
      .filter(name => !known.has(name))
      .map(name => `${kind.tests}/${name}.test.ts tests no file`),
    ...shelf.pages.filter(name => !known.has(name)).map(name => `${kind.docs}/${name}.md tells of no ${kind.kind}`),
    ...kind.pagesOnly
      .filter(name => !exists(`${kind.docs}/${name}.md`))
      .map(name => `${kind.docs}/${name}.md is missing`),
  ];
}
