import { fold } from '../../engine/model/values/fold.ts';
import type { Router } from '../../engine/policy/router.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** The field that names who referred a lead. */
const PARTNER = 'partner';

/** The partner of each lead whose source requires one, by lead, spelt as it came first; nothing where the rules keep partners personal. */
export async function readPartners(
  store: StoreReads,
  router: Router,
  from: Instant,
  to: Instant,
): Promise<Map<string, string>> {
  const field = router.fields.find(({ id }) => id === PARTNER);
  const partners = new Map<string, string>();
  const spellings = new Map<string, string>();
  if (!field || field.personal) return partners;
  const sources = [...router.sources].filter(([, { requires }]) => requires.includes(PARTNER)).map(([id]) => id);
  for (const { id, raw, receivedAt } of await store.rawOfSources(sources, from, to)) {
    const value = normaliseLead(router, raw, receivedAt).values[field.slot];
    if (value === undefined) continue;
    const key = fold(String(value));
    const spelling = spellings.get(key) ?? String(value);
    spellings.set(key, spelling);
    partners.set(id, spelling);
  }
  return partners;
}
