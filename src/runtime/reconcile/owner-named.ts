import type { Router } from '../../engine/policy/router.ts';

/** The rep whom a CRM names by id or e-mail, or what it wrote instead; null: nobody. */
export function ownerNamed(router: Router | null, told: string | null): string | null {
  const text = told?.trim() ?? '';
  if (!text.includes('@')) return text === '' ? null : text;
  return (router && byEmail(router).get(text.toLowerCase())) ?? text;
}

/** A file of the CRM names thousands of reps, lead by lead. */
const emails = new WeakMap<Router, ReadonlyMap<string, string>>();

function byEmail(router: Router): ReadonlyMap<string, string> {
  const known = emails.get(router);
  if (known) return known;
  // Of two with one address the first counts.
  const reps = router.policy.reps.toReversed();
  const made = new Map(
    reps.flatMap(({ id, email }) => (email === undefined ? [] : [[email.toLowerCase(), id] as const])),
  );
  emails.set(router, made);
  return made;
}
