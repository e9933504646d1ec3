import type { Router } from '../../engine/policy/router.ts';

/** The rep whom a CRM names by id or e-mail, or what it wrote instead; null: nobody. */
export function ownerNamed(router: Router | null, told: string | null): string | null {
  const text = told?.trim() ?? '';
  if (!text.includes('@')) return text === '' ? null : text;
  const email = text.toLowerCase();
  return router?.policy.reps.find(rep => rep.email?.toLowerCase() === email)?.id ?? text;
}
