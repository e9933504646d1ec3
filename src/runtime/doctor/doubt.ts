import type { Broken } from '../../engine/measure/invariants/broken.ts';
import type { Router } from '../../engine/policy/router.ts';
import type { DecisionRow } from '../store/rows.ts';
import { type Patient, restOf } from './patient.ts';

/** Says what is wrong by the rules of one release. */
type Look = (router: Router) => Promise<readonly Broken[]>;

/** Something that is wrong by the releases that decided its lead, though another may have been live when it came about. */
export interface Doubt {
  readonly found: readonly Broken[];
  readonly look: Look;
}

/** None when a release that decided the lead explains what is kept, the latest first, or when one can't be read: it may. */
export async function doubtOf(
  { store, shelf }: Patient,
  decisions: readonly Pick<DecisionRow, 'by'>[],
  look: Look,
): Promise<Doubt[]> {
  let doubt: Doubt | null = null;
  const asked = new Set<string>();
  for (const { by } of decisions.toReversed()) {
    if (asked.has(by.bundle)) continue;
    asked.add(by.bundle);
    const taken = await shelf.take(store, { bundle: by.bundle, fallback: by.fallback });
    const found = taken.ok ? await look(taken.release.router) : [];
    if (found.length === 0) return [];
    doubt ??= { found, look };
  }
  return doubt ? [doubt] : [];
}

/**
 * What is wrong by every release there ever was. Each is made ready once, however much is in doubt. Where one can't be
 * read any more, nothing is certain.
 */
export async function whatNoReleaseExplains(patient: Patient, doubts: readonly Doubt[]): Promise<Broken[]> {
  const { store, shelf } = patient;
  let left = doubts;
  for (const { id } of await store.releases()) {
    if (left.length === 0) return [];
    const taken = await shelf.take(store, { bundle: id, fallback: false });
    if (!taken.ok) return [];
    const still: Doubt[] = [];
    for (const doubt of left) if ((await doubt.look(taken.release.router)).length > 0) still.push(doubt);
    left = still;
    await restOf(patient);
  }
  return left.flatMap(({ found }) => found);
}
