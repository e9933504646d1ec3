import { type FoldedWords, isMissing } from '../model/values/missing.ts';

/** One inbound record as it came: raw keys and spellings, any JSON values. */
export type RawLead = Readonly<Record<string, unknown>>;

/**
 * The first of several raw keys whose value is not missing; undefined where all are. Prototype keys are no keys.
 * `named` and `extra` say what counts as missing: see `isMissing`.
 */
export function firstPresent(raw: RawLead, keys: readonly string[], named: FoldedWords, extra: FoldedWords): unknown {
  for (const key of keys) {
    const value = raw[key];
    if (value !== undefined && Object.hasOwn(raw, key) && !isMissing(value, named, extra)) return value;
  }
  return undefined;
}
