import type { Broken } from '../../engine/measure/invariants/broken.ts';
import { noPersonalData } from '../../engine/measure/invariants/i14-no-personal-data.ts';
import { textsIn } from '../../engine/model/values/texts-in.ts';
import type { Router } from '../../engine/policy/router.ts';
import { normaliseLead } from '../../engine/routing/normalise-lead.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { StoredDecision } from '../store/rows/roster.ts';
import type { Patient } from './patient.ts';

/** How many of the latest texts, and of the latest decisions' leads, are held against each other. */
const TEXTS = 500;
const LEADS = 200;

/**
 * I14: the personal values of the latest leads, looked for in what the service wrote for others. Personal is what the
 * rules mark so, and every e-mail address that was posted, but for a lead's id, which names it everywhere, and for what
 * stands in the rules: our own people and channels.
 */
export async function lookAtTexts(
  { store }: Patient,
  live: LiveRelease | null,
  lastDecision: number,
): Promise<Broken[]> {
  if (!live) return [];
  const { router } = live;
  const ours = new Set(addressesIn(router.policy));
  const latest = await store.decisionsAfter(Math.max(0, lastDecision - LEADS), LEADS);
  return noPersonalData(
    await store.writtenTexts(TEXTS),
    latest.flatMap(row => [...markedValues(router, row), ...strangersIn(row, ours)]),
  );
}

function markedValues(router: Router, { raw, at }: StoredDecision): string[] {
  if (raw === null) return [];
  const { values } = normaliseLead(router, raw, at);
  return router.fields.flatMap(({ personal, slot }) =>
    personal && values[slot] !== undefined ? String(values[slot]) : [],
  );
}

const strangersIn = ({ raw, leadId }: StoredDecision, ours: ReadonlySet<string>): string[] =>
  addressesIn(raw).filter(address => address !== leadId.toLowerCase() && !ours.has(address));

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

const addressesIn = (value: unknown): string[] =>
  textsIn(value).flatMap(text => (ADDRESS.test(text) ? text.toLowerCase() : []));
