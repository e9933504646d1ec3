import { type Digest, digestOf } from '../model/digest.ts';
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
export function readBundle(value: unknown, evaluators: 'today' | 'any' = 'today'): BundleReading {
  return heldShape(value, evaluators) ?? ownId(value as Bundle);
}

/** Why a value is no bundle of these evaluators by its shape; null when it is one, and then its id is to be looked at. */
export function heldShape(value: unknown, evaluators: 'today' | 'any'): BundleReading | null {
  const validate = validatorOf('bundle');
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    return {
      ok: false,
      says: `This is no bundle: ${error?.instancePath || 'the value'} ${error?.message ?? 'is refused'}.`,
    };
  }
  const { evaluator } = value as Bundle;
  if (evaluators === 'today' && evaluator !== EVALUATOR)
    return { ok: false, says: `The bundle was made for ${evaluator}; this is ${EVALUATOR}.` };
  return null;
}

/** Whether a bundle is what its id says. */
export function ownId(bundle: Bundle): BundleReading {
  const { id, ...body } = bundle;
  const digest = digestOf(body);
  if (digest !== id) return { ok: false, says: `The bundle's id is ${id}, but its content has the digest ${digest}.` };
  return { ok: true, bundle };
}
