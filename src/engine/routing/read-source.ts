import type { Unresolved } from '../model/types.gen.ts';
import { fold } from '../model/values/fold.ts';
import { NO_WORDS } from '../model/values/missing.ts';
import { readValue } from '../model/values/read-value.ts';
import type { Router } from '../policy/router.ts';
import { firstPresent, type RawLead } from './raw-lead.ts';

/** The source by id or alias, folded; null where it is absent or unknown: the lead routes on without one. */
export function readSource(router: Router, raw: RawLead, unresolved: Unresolved[]): string | null {
  const { keys, aliases } = router.reading.source;
  const named = { has: (folded: string) => router.sourceNames.has(folded) || aliases.has(folded) };
  const found = firstPresent(raw, keys, named, NO_WORDS);
  if (found === undefined) return null;
  if (typeof found === 'string') {
    const known = aliases.get(fold(found)) ?? router.sourceNames.get(fold(found));
    if (known !== undefined) return String(known);
  }
  const read = readValue(found, { type: 'enum', values: router.sourceNames });
  if (read.kind === 'value') return String(read.value);
  if (read.kind === 'unresolved') unresolved.push({ field: 'source', reason: read.reason });
  return null;
}
