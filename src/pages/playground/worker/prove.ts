import { checkPolicy } from '../../../engine/proof/check-policy.ts';
import { diffPolicies } from '../../../engine/proof/diff.ts';
import type { Proved } from '../questions.ts';
import { type Bench, filesOf } from './bench.ts';

/** A person waits for it: beyond this, in milliseconds, it says that it is not proved. */
const PATIENCE = 8000;

/** Every finding of the edited rules, and the exact moves from what they are compared with. */
export function prove({ base, head, files }: Bench, clock: () => number, today: string): Proved {
  const budget = { nodes: 20_000_000, milliseconds: PATIENCE, clock };
  const { findings, proof } = checkPolicy(filesOf(files), today, budget).result;
  if (!head || head.release === base.release)
    return { findings, proof, moves: [], movesProof: head ? 'proved' : 'not_proven' };
  const { moves, proof: movesProof } = diffPolicies(base, head, budget);
  return { findings, proof, moves, movesProof };
}
