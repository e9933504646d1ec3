import { DAY } from '../../engine/time/units.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreUnit } from '../store/store.ts';
import { Problem } from './problem.ts';

/** How long an answer is kept under its key. */
export const KEPT_FOR = DAY;

/** A request under a key: asked again under it, it is answered again and not carried out again. */
export interface Keyed {
  readonly key: string;
  /** What is asked: the same key with another fingerprint is refused. */
  readonly fingerprint: string;
  readonly at: Instant;
}

/** What a request is answered with. */
export interface Answer<B extends object = object> {
  readonly status: number;
  readonly body: B;
  /** True when this answer was given before and nothing was done now. */
  readonly replayed?: true;
}

/**
 * Carries a request out once. The answer is kept in the transaction of what it tells of, so there is never one without
 * the other; work is done one after another, so of two at once the second gets the first's answer. A request that is
 * refused throws its `Problem` and keeps nothing: mended, it may come again under its key.
 */
export async function answerOnce<B extends object>(
  store: StoreUnit,
  { key, fingerprint, at }: Keyed,
  carryOut: () => Promise<Answer<B>>,
): Promise<Answer<B>> {
  const kept = await store.keptAnswer(key);
  if (!kept || kept.at + KEPT_FOR <= at) {
    const { status, body } = await carryOut();
    await store.keepAnswer({ key, fingerprint, status, body, at });
    return { status, body };
  }
  if (kept.fingerprint === fingerprint) return { status: kept.status, body: kept.body as B, replayed: true };
  throw new Problem('key-reused', 'another request came under this key before', { field: 'idempotency-key' });
}
