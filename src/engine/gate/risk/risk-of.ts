import type { Governance, Risk, RiskTerm, RiskWeights } from '../../model/types.gen.ts';
import type { RiskInput, Term } from './term.ts';
import { highVolume } from './terms/high-volume.ts';
import { moved } from './terms/moved.ts';
import { notProven } from './terms/not-proven.ts';
import { overload } from './terms/overload.ts';
import { protectedPlaces } from './terms/protected.ts';
import { slaWorse } from './terms/sla-worse.ts';
import { uncovered } from './terms/uncovered.ts';
import { tierOf } from './tiers.ts';

/** The terms by the name of their weight, in the order in which they are told. */
const TERMS: readonly (readonly [keyof RiskWeights, Term])[] = [
  ['moved', moved],
  ['protected', protectedPlaces],
  ['sla_worse', slaWorse],
  ['overload', overload],
  ['not_proven', notProven],
  ['uncovered', uncovered],
  ['high_volume', highVolume],
];

const MOST = 100;

/**
 * How dangerous a change is: each term's value, from 0 to 1, times its weight; the sum is capped at 100 and rounded to
 * the nearest integer, halves up. It picks the tier, and so the approvals; it never outvotes a gate. Weights and tiers
 * are the base's: without weights nothing is rated, without tiers there is no tier. A weight left out adds nothing.
 */
export function riskOf(input: RiskInput): Risk {
  const { governance } = input.base.policy;
  if (!governance?.weights) return { score: null, tier: null, terms: [] };
  const terms = TERMS.map(([name, term]) => weighed(name, term, input, governance));
  const sum = terms.reduce((total, { score }) => total + score, 0);
  const score = Math.round(Math.min(MOST, sum));
  return { score, tier: tierOf(governance, score), terms };
}

function weighed(name: keyof RiskWeights, term: Term, input: RiskInput, governance: Governance): RiskTerm {
  const measured = term(input, governance);
  const value = toFourDigits(Math.min(1, Math.max(0, measured.value)));
  const weight = governance.weights?.[name] ?? 0;
  return { term: name, value, weight, score: toFourDigits(value * weight), says: measured.says };
}

/** So that the sum is that of the numbers as they are shown. */
const toFourDigits = (n: number): number => Number(n.toFixed(4));
