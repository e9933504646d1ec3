import { atOnce, type Steps } from '../model/at-once.ts';
import { type Digest, digesting, digestOf } from '../model/digest.ts';
import { validatorOf } from '../model/schemas.ts';
import type { Bundle, GoldenRecord, Plan, Policy } from '../model/types.gen.ts';
import { EVALUATOR } from './evaluator.ts';

export interface BundleContent {
  readonly sequence: number;
  readonly parent: Digest | null;
  readonly plan: Plan | null;
  readonly policy: Policy;
  readonly golden: readonly GoldenRecord[];
}

/** A release as one value whose id is the digest of all the rest: the same content always gives the same bytes. */
export function makeBundle(content: BundleContent): Bundle {
  const body = { format: 'leadrail-bundle/1' as const, evaluator: EVALUATOR, ...content };
  return { ...body, id: digestOf(body) };
}

export type BundleReading =
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly says: string };

/**
 * A value from outside → a bundle that holds to its schema and to its own id, or why it does not. A bundle that comes in
 * must be made for today's evaluator; one that was taken in earlier may be older: compiling it says whether it still can.
 */
export const readBundle = (value: unknown, evaluators: 'today' | 'any' = 'today'): BundleReading =>
  atOnce(readingBundle(value, evaluators));

/** The same in steps. */
export function* readingBundle(value: unknown, evaluators: 'today' | 'any'): Steps<BundleReading> {
  const wrong = wrongShape(value, evaluators);
  if (wrong !== null) return { ok: false, says: wrong };
  yield;
  const { id, ...body } = value as Bundle;
  const digest = yield* digesting(body);
  if (digest !== id) return { ok: false, says: `The bundle's id is ${id}, but its content has the digest ${digest}.` };
  return { ok: true, bundle: value as Bundle };
}

/** Why a value is no bundle of these evaluators by its shape; null when it is one. */
function wrongShape(value: unknown, evaluators: 'today' | 'any'): string | null {
  const validate = validatorOf('bundle');
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    return `This is no bundle: ${error?.instancePath || 'the value'} ${error?.message ?? 'is refused'}.`;
  }
  const { evaluator } = value as Bundle;
  return evaluators === 'any' || evaluator === EVALUATOR
    ? null
    : `The bundle was made for ${evaluator}; this is ${EVALUATOR}.`;
}
