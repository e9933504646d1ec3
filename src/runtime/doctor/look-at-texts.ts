import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { noPersonalData } from '../../engine/measure/invariants/i14-no-personal-data.ts';
import { textsIn } from '../../engine/model/values/texts-in.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { StoredDecision } from '../store/rows/roster.ts';
import type { Patient } from './patient.ts';

/** How many of the latest texts, and of the latest decisions' leads, are held against each other. */
const TEXTS = 500;
const LEADS = 200;

/**
 * I14: the personal values of the latest leads, looked for in what the service wrote for others. Personal is what the
 * rules mark so, and every e-mail address that was posted but for those of our own people.
 */
export async function lookAtTexts(
  { store }: Patient,
  live: LiveRelease | null,
  lastDecision: number,
): Promise<Broken[]> {
  if (!live) return [];
  const latest = await store.decisionsAfter(Math.max(0, lastDecision - LEADS), LEADS);
  return noPersonalData(
    await store.writtenTexts(TEXTS),
    latest.flatMap(row => personalValues(live, row)),
  );
}

function personalValues({ router }: LiveRelease, { raw, at }: StoredDecision): string[] {
  if (raw === null) return [];
  const { values } = normaliseLead(router, raw, at);
  const marked = router.fields.flatMap(({ personal, slot }) =>
    personal && values[slot] !== undefined ? String(values[slot]) : [],
  );
  const ours = new Set(router.policy.reps.flatMap(({ email }) => email?.toLowerCase() ?? []));
  const addresses = textsIn(raw).filter(text => ADDRESS.test(text) && !ours.has(text.toLowerCase()));
  return [...marked, ...addresses];
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/;
