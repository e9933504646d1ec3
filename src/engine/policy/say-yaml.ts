import type { Words } from '../model/finding.ts';

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const SUBSET = 'Rules are written in a small, safe part of YAML 1.2, so that what a reviewer reads is what runs.';

/** What is said when a file cannot be read as the restricted YAML of a rules folder. */
export const sayYaml = {
  tooLarge: (size: number, limit: number): Words => ({
    says: `The file has ${size} bytes; at most ${limit} are read.`,
    why: 'Split it into several files, or keep long lists and tables as CSV (up to 16 MiB).',
  }),
  notUtf8: { says: 'The file is not UTF-8 text.', why: 'Save it as UTF-8.' },
  hidden: (character: string): Words => ({
    says: `The character ${codePoint(character)} is invisible or changes the direction of text; it is refused.`,
    why: `A reviewer could not see it. Delete it. ${SUBSET}`,
  }),
  tooDeep: { says: 'The file is nested more than 32 levels deep.', why: `Flatten it. ${SUBSET}` },
  syntax: (code: string, message: string): Words => {
    if (code === 'MULTIPLE_DOCS')
      return { says: 'The file holds several documents.', why: `Put each into a file of its own. ${SUBSET}` };
    if (code === 'TAG_RESOLVE_FAILED') return sayYaml.tag(/[!].*/.exec(message)?.[0] ?? '!');
    return { says: `Not readable as YAML: ${message.split('\n')[0] ?? code}`, why: 'Mend the syntax at this place.' };
  },
  duplicateKey: (key: string): Words => ({
    says: `The key ${JSON.stringify(key)} stands twice in this map.`,
    why: 'Only one of them could count. Delete or rename one.',
  }),
  anchor: (name: string): Words => ({
    says: `The anchor or alias ${JSON.stringify(name)} is refused.`,
    why: `Write the value out where it is used. ${SUBSET}`,
  }),
  mergeKey: { says: 'The merge key `<<` is refused.', why: `Write the keys out. ${SUBSET}` },
  tag: (tag: string): Words => ({ says: `The tag ${JSON.stringify(tag)} is refused.`, why: `Delete it. ${SUBSET}` }),
  directive: { says: 'A %TAG or %YAML directive is refused.', why: `Delete it. ${SUBSET}` },
  keyForm: { says: 'A key must be plain text.', why: `Lists and maps cannot be keys. ${SUBSET}` },
  oddNumber: (source: string): Words => ({
    says: `${source} is not a plain integer within ±2^53.`,
    why: `Write it in digits (such as 2000), or quote it ("${source}") where text is meant.`,
  }),
} as const;
