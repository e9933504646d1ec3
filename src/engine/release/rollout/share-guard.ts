import { wilson } from '../../model/wilson.ts';
import type { GuardResult } from './guard.ts';
import type { Observation, Tally } from './observation.ts';

export interface ShareGuard {
  readonly guard: string;
  /** What is counted, for a person: `leads without an owner`. */
  readonly what: string;
  readonly count: (tally: Tally) => number;
  /** How much more of it, as a share, the candidate may show than the base. */
  readonly margin: number;
}

/** One lead, or three, can be an accident; source: the usual page needs five. */
const LEAST_BAD = 5;

/**
 * Compares a share under the candidate with that under the base. It fails as soon as chance is no longer a likely reason:
 * when the lower end of the candidate's 95 % interval (Wilson) lies above the base's share and the margin.
 */
export function judgeShare(
  { guard, what, count, margin }: ShareGuard,
  seen: Observation,
  minLeads: number,
): GuardResult {
  const { base, candidate } = seen;
  const [bad, usual] = [count(candidate), base.leads === 0 ? 0 : count(base) / base.leads];
  const figures = `${what}: ${bad} of ${candidate.leads}, before ${percent(usual)} of ${base.leads}`;
  const interval = wilson(bad, candidate.leads);
  const limit = usual + margin;
  if (bad >= LEAST_BAD && interval.from > limit) {
    return { guard, state: 'fail', says: `${figures}; more than ${percent(limit)} cannot be chance` };
  }
  if (candidate.leads < minLeads || candidate.leads === 0) {
    return { guard, state: 'insufficient', says: `${figures}; ${minLeads} leads are needed` };
  }
  return { guard, state: 'pass', says: figures };
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
