import type { Words } from '../model/finding.ts';

const or = (names: readonly string[]): string => names.join(', ');

/** `; did you mean "x"?` when something near is known. */
export const didYouMean = (near: string | null): string =>
  near === null ? '' : ` Did you mean ${JSON.stringify(near)}?`;

/** What is said about files as wholes: kinds, counts, ids, tables and lists. */
export const sayFile = {
  csvQuotes: 'CSV follows RFC 4180: a value with a comma, quote or line end stands in double quotes.',
  notAFile: (what: string): Words => ({
    says: `This is ${what}; a rules folder holds only .yaml, .yml and .csv files.`,
    why: 'Move it out of the rules folder, or give it a name that begins with a dot.',
  }),
  noKind: (value: unknown, kinds: readonly string[], near: string | null): Words => ({
    says:
      value === undefined
        ? 'The file does not say its `kind`.'
        : `The kind ${JSON.stringify(value)} is not known.${didYouMean(near)}`,
    why: `Begin the file with \`kind:\` and one of: ${or(kinds)}.`,
  }),
  empty: { says: 'The file is empty.', why: 'Begin it with `kind:` and `version: 1`, or delete it.' },
  notAMap: { says: 'The file is not a map of keys.', why: 'Begin it with `kind:` and `version: 1`.' },
  missingKind: (kind: string): Words => ({
    says: `No file of kind \`${kind}\` stands in the rules folder.`,
    why: `Add one: a policy needs it. See schemas/${kind}.schema.json.`,
  }),
  repeatedKind: (kind: string, first: string): Words => ({
    says: `A second file of kind \`${kind}\`; the first is ${first}.`,
    why: 'This kind may stand once. Put both into one file.',
  }),
  repeatedId: (what: string, id: string, first: string): Words => ({
    says: `The ${what} id ${JSON.stringify(id)} stands twice; first at ${first}.`,
    why: 'Ids are unique over all files. Rename one.',
  }),
  badListName: (name: string): Words => ({
    says: `${JSON.stringify(name)} is no list id.`,
    why: 'A CSV list takes its id from the file name: small letters, digits, `.`, `_` and `-`, at most 100.',
  }),
  secondColumn: {
    says: 'A list has one value a line; here stands a second column.',
    why: 'Quote a value that holds a comma. A CSV with columns belongs to a `kind: table` that names it.',
  },
} as const;
