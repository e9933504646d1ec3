import type { Trust } from '../../engine/model/types.gen.ts';
import { compiling } from '../../engine/policy/compile-policy.ts';
import { type BundleReading, readingBundle } from '../../engine/release/bundle.ts';
import { inTurns, loopTurn } from '../in-turns.ts';
import type { DecidedBy } from '../store/rows.ts';
import type { PushedRelease } from '../store/store.ts';
import { fallbackPolicy } from './fallback-policy.ts';
import type { Taken } from './live-release.ts';
import { vouched } from './vouched.ts';

interface Demands {
  readonly trust: Trust | null;
  /** Today's for what is pushed now; any for what was taken in earlier. */
  readonly evaluators: 'today' | 'any';
}

/**
 * A release as it was pushed → one that decides, or what is wrong with it in one sentence: read, vouched for, compiled.
 * Thousands of rules take some tenths of a second; leads that come meanwhile go between the steps.
 */
export async function makeReady(
  { bundle: value, envelope }: PushedRelease,
  by: DecidedBy,
  { trust, evaluators }: Demands,
): Promise<Taken> {
  const read = await safely(value, evaluators);
  if (!read.ok) return read;
  const { policy, sequence, id } = read.bundle;
  if (id !== by.bundle) return { ok: false, says: `the bundle kept as ${by.bundle} is another one` };
  const vouch = await vouched(trust, read.bundle, envelope);
  if (!vouch.ok) return vouch;
  await loopTurn();
  const compiled = await inTurns(compiling(by.fallback ? fallbackPolicy(policy) : policy));
  if (compiled.ok) return { ok: true, release: { by, sequence, router: compiled.router, statement: vouch.statement } };
  const first = compiled.findings[0]?.says ?? 'no reason was given';
  return { ok: false, says: `its policy does not compile: ${first}` };
}

/** A bundle can hold what has no digest at all, such as a number beyond all bounds. */
async function safely(value: unknown, evaluators: Demands['evaluators']): Promise<BundleReading> {
  try {
    return await inTurns(readingBundle(value, evaluators));
  } catch (error) {
    return { ok: false, says: `This is no bundle: ${error instanceof Error ? error.message : error}.` };
  }
}
