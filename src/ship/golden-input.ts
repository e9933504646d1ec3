import type { GoldenInput } from '../engine/gate/gate.ts';
import { coverageOf } from '../engine/replay/coverage/coverage-of.ts';
import type { JudgedTree } from './judge-tree.ts';

/** The golden records of a head with what they reach, as the gates read them. */
export const goldenInput = ({ router, golden }: JudgedTree): GoldenInput =>
  router ? { ...golden, coverage: coverageOf(router, golden.records) } : golden;
