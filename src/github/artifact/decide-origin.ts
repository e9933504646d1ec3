import type { PullRequestClaim } from '../../engine/model/types.gen.ts';
import type { FinishedRun } from '../event.ts';
import type { Pull } from '../things.ts';

export type Origin =
  | { readonly kind: 'pull'; readonly pull: Pull }
  /** Closed meanwhile, or newer commits came: a newer run will speak. */
  | { readonly kind: 'stale'; readonly says: string }
  /** The artifact claims what GitHub does not confirm. */
  | { readonly kind: 'refused'; readonly says: string };

/**
 * The pull request that a run was about, by what GitHub says. The number in the artifact only chooses among the open
 * pull requests that GitHub itself lists for the run's branch and commit.
 */
export function decideOrigin(run: FinishedRun, claim: PullRequestClaim, open: readonly Pull[]): Origin {
  if (claim.head !== run.headSha) return refused(`it is about ${claim.head}, the run was about ${run.headSha}`);
  const ofBranch = open.filter(
    pull => pull.headBranch === run.headBranch && sameName(pull.headRepository, run.headRepository),
  );
  const current = ofBranch.filter(pull => pull.headSha === run.headSha);
  if (current.length === 0) {
    const says = ofBranch.length === 0 ? 'No open pull request has this branch.' : 'Newer commits came meanwhile.';
    return { kind: 'stale', says };
  }
  const pull = current.find(({ number }) => number === claim.number);
  return pull ? { kind: 'pull', pull } : refused(`it names pull request ${claim.number}, which is not of this commit`);
}

const refused = (why: string): Origin => ({ kind: 'refused', says: `The artifact is refused: ${why}.` });

/** GitHub's names ignore case. */
const sameName = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
