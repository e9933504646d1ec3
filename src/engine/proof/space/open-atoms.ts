import { byteOrder } from '../../model/place.ts';
import type { AtomDraft } from './atom.ts';
import { named } from './closed-atoms.ts';
import { endings } from './endings.ts';
import type { NamedValues } from './named-values.ts';

/** How the unnamed values of a field with endless values are found. */
export interface OpenField {
  /** The value as a lead would carry it, for the key that a test names. */
  readonly spelled: (key: string) => string;
  /** Whether a lead can carry this text so that its key is the same text. */
  readonly possible: (text: string) => boolean;
  /** Texts that could stand for every value that no test names; the first that fits is taken. */
  readonly strangers: readonly string[];
  /** What can follow a prefix: `word` any text, `domain` the rest of a registrable domain. */
  readonly kind: 'word' | 'domain';
}

/** One atom a named value, one a set of prefixes that some unnamed value can have, and one for all others. */
export function openAtoms(values: NamedValues, field: OpenField): AtomDraft[] {
  const keys = [...values.keys].map(String).sort(byteOrder);
  const prefixes = [...values.prefixes].sort(byteOrder);
  const atoms: AtomDraft[] = keys.map(key => ({ ...named(field.spelled(key)), value: field.spelled(key) }));
  const known = new Set(keys);
  for (const prefix of prefixes) {
    const value = unnamedWith(prefix, prefixes, known, field);
    if (value !== null) atoms.push({ name: { kind: 'prefix', prefix }, value });
  }
  const free = (text: string) => !known.has(text) && !prefixes.some(prefix => text.startsWith(prefix));
  for (const text of [...field.strangers, ...endings(field.kind)])
    if (free(text) && field.possible(text)) return [...atoms, { name: { kind: 'other' }, value: text }];
  return atoms;
}

/** The first unnamed value whose longest prefix is this one: the shorter ones it then has as well. */
function unnamedWith(
  prefix: string,
  prefixes: readonly string[],
  known: ReadonlySet<string>,
  field: OpenField,
): string | null {
  const longer = prefixes.filter(other => other.length > prefix.length && other.startsWith(prefix));
  for (const ending of ['', ...endings(field.kind)]) {
    const text = prefix + ending;
    if (!known.has(text) && !longer.some(other => text.startsWith(other)) && field.possible(text)) return text;
  }
  return null;
}
