import type { GateInput } from '../../../../src/engine/gate/gate.ts';
import type { Governance } from '../../../../src/engine/model/types.gen.ts';
import { coverageOf } from '../../../../src/engine/replay/coverage/coverage-of.ts';
import { aRecord } from '../../replay/stage/a-wide-policy.ts';
import { aChange, approves, WHOLE, withApprovals } from './a-change.ts';

/** The change from France, with everything that the gates ask for: golden records reach it, and it is approved. */
export function aWholeChange(french = 5, governance: Governance | null = WHOLE): GateInput {
  const input = aChange(french, governance);
  const { router } = input.head;
  if (!router) throw new Error('the change compiles');
  const coverage = coverageOf(router, [aRecord('french', { country: 'FR' }), aRecord('german', { country: 'DE' })]);
  const approved = withApprovals(input, approves(input, 'ana', 'reviewer'), approves(input, 'cleo', 'lead'));
  return { ...approved, golden: { ...input.golden, coverage } };
}
