import { Problem } from './problem.ts';

/** The caller planned on another release than the one that is live. */
export function staleExpectation(active: string | null): Problem {
  const says = active === null ? 'no release is live' : `${active} is live`;
  return new Problem('stale-expectation', says, { field: 'expect', more: { active } });
}
