import { readCountry } from './country.ts';
import { afterLastAt, readDomain } from './domain.ts';
import { readEnum } from './enum.ts';
import { fold } from './fold.ts';
import { type IntegerLimits, readInteger } from './integer.ts';
import { readMailbox } from './mailbox.ts';
import { type FoldedWords, isMissing, NO_WORDS } from './missing.ts';
import { plainText } from './plain-text.ts';
import { MISSING, type Reading } from './reading.ts';
import { readRep } from './rep.ts';
import { readSubdivision } from './subdivision.ts';
import { readText } from './text.ts';

/** What a field takes, and all that its type needs to read it. A source is read as an enum of its ids and aliases. */
export type ValueShape =
  | { readonly type: 'country' | 'subdivision' | 'text' }
  | { readonly type: 'enum'; readonly values: ReadonlyMap<string, string>; readonly take?: 'mailbox' | undefined }
  | ({ readonly type: 'integer' } & IntegerLimits)
  | { readonly type: 'domain'; readonly take?: 'domain' | undefined }
  | { readonly type: 'rep'; readonly reps: ReadonlyMap<string, string> };

/** How a source, or the policy, spells the values of a field. */
export interface Spelling {
  /** Folded raw text → the value meant; looked up before the type reads anything. */
  readonly aliases?: ReadonlyMap<string, string | number> | undefined;
  /** The source's own placeholders, folded. */
  readonly missing?: FoldedWords | undefined;
}

/** One raw JSON value → what it means: is it missing, does an alias name it, what does its type make of it. */
export function readValue(
  raw: unknown,
  shape: ValueShape,
  spelling: Spelling = {},
  country: string | null = null,
): Reading {
  if (isMissing(raw, shape.type === 'enum' ? shape.values : NO_WORDS, spelling.missing)) return MISSING;
  return readPresent(raw, shape, spelling, country);
}

/** The same for a value that is known not to be missing. */
export function readPresent(raw: unknown, shape: ValueShape, spelling: Spelling, country: string | null): Reading {
  return readByType(aliased(raw, shape, spelling.aliases) ?? raw, shape, country);
}

/** An alias may name the whole raw text or, with `take: domain`, the domain in it. */
function aliased(raw: unknown, shape: ValueShape, aliases: Spelling['aliases']): string | number | undefined {
  const text = plainText(raw);
  if (text === null || aliases === undefined) return undefined;
  const whole = aliases.get(fold(text));
  if (whole !== undefined || shape.type !== 'domain' || shape.take !== 'domain') return whole;
  return aliases.get(fold(afterLastAt(text)));
}

function readByType(raw: unknown, shape: ValueShape, country: string | null): Reading {
  switch (shape.type) {
    case 'country':
      return readCountry(raw);
    case 'subdivision':
      return readSubdivision(raw, country);
    case 'text':
      return readText(raw);
    case 'enum':
      return shape.take === 'mailbox' ? readMailbox(raw) : readEnum(raw, shape.values);
    case 'integer':
      return readInteger(raw, shape);
    case 'domain':
      return readDomain(raw, shape.take);
    case 'rep':
      return readRep(raw, shape.reps);
  }
}
