import type { Unresolved } from '../model/types.gen.ts';
import { fold } from '../model/values/fold.ts';
import { NO_WORDS } from '../model/values/missing.ts';
import { readValue } from '../model/values/read-value.ts';
import type { Router } from '../policy/router.ts';
import { firstPresent, type RawLead } from './raw-lead.ts';

/** The source by id or alias, folded; null where it is absent or unknown: the lead routes on without one. */
export function readSource(router: Router, raw: RawLead, unresolved: Unresolved[]): string | null {
  const { keys, aliases } = router.reading.source;
  const before = remembered(router);
  const again = rememberedIn(raw, keys, before);
  if (again !== undefined) return again;
  const named = { has: (folded: string) => router.sourceNames.has(folded) || aliases.has(folded) };
  const found = firstPresent(raw, keys, named, NO_WORDS);
  if (found === undefined) return null;
  if (typeof found === 'string') {
    const known = aliases.get(fold(found)) ?? router.sourceNames.get(fold(found));
    if (known !== undefined) return remember(before, found, String(known));
  }
  const read = readValue(found, { type: 'enum', values: router.sourceNames });
  if (read.kind === 'value') return String(read.value);
  if (read.kind === 'unresolved') unresolved.push({ field: 'source', reason: read.reason });
  return null;
}

/** A few texts name the sources of all leads: which source each one means is worked out once. */
const texts = new WeakMap<Router, Map<string, string>>();
const REMEMBERED = 256;

function remembered(router: Router): Map<string, string> {
  const known = texts.get(router) ?? new Map<string, string>();
  texts.set(router, known);
  return known;
}

/** The source that the first text under these keys is known to mean; undefined where that is not known, or no text. */
function rememberedIn(raw: RawLead, keys: readonly string[], known: ReadonlyMap<string, string>): string | undefined {
  for (const key of keys) {
    const value = raw[key];
    if (value === undefined || !Object.hasOwn(raw, key)) continue;
    return typeof value === 'string' ? known.get(value) : undefined;
  }
  return undefined;
}

function remember(known: Map<string, string>, text: string, source: string): string {
  if (known.size < REMEMBERED) known.set(text, source);
  return source;
}
