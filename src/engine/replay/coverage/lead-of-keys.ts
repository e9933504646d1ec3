import type { Witness } from '../../model/types.gen.ts';
import type { LeadKeys } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';
import { normaliseLead } from '../../routing/normalise-lead.ts';
import type { Instant } from '../../time/instant.ts';

/** A lead as a person would write it: field ids, values in their own form, missing fields left out, no segment. */
export function leadOfKeys(router: Router, keys: LeadKeys, now: Instant): Witness {
  const ids = [...router.slots.of].filter(([, slot]) => slot !== router.slots.segment);
  const compared = ids.flatMap(([id, slot]) => (keys[slot] === undefined ? [] : [[id, keys[slot]] as const]));
  const { values } = normaliseLead(router, Object.fromEntries(compared), now);
  const written = ids.flatMap(([id, slot]) => (values[slot] === undefined ? [] : [[id, values[slot]] as const]));
  return Object.fromEntries(written);
}
