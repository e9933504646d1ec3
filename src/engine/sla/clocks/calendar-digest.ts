import { type Digest, digestOf } from '../../model/digest.ts';
import type { Policy } from '../../model/types.gen.ts';

const ALWAYS = digestOf({ id: 'always' });

const known = new WeakMap<Policy, ReadonlyMap<string, Digest>>();

/** Digest of what a calendar says, to tell whether a clock was worked out by other hours; null: no such calendar. */
export function calendarDigest(policy: Policy, id: string): Digest | null {
  if (id === 'always') return ALWAYS;
  let digests = known.get(policy);
  if (!digests) {
    digests = new Map(policy.calendars.map(calendar => [calendar.id, digestOf(calendar)]));
    known.set(policy, digests);
  }
  return digests.get(id) ?? null;
}
