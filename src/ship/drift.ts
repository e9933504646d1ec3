import type { RuntimeStatus } from '../client/runtime-answers.ts';
import { heldRelease, lastRelease, type ReleaseLog, releaseOf } from './release-log.ts';
import type { RuntimeView } from './runtime-view.ts';

/** What this folder holds: null where git does not know, or where the policy does not compile. */
export interface GitSide {
  /** False outside a repository: then `policy` is that of the folder on disk. */
  readonly git: boolean;
  readonly commit: string | null;
  readonly policy: string | null;
  /** Number of the last release that git knows. */
  readonly release: number | null;
  /** Rules and golden records that differ from HEAD. */
  readonly uncommitted: readonly string[];
}

export type DriftState = 'in_sync' | 'ahead' | 'behind' | 'held';

/** Git and the runtime side by side. */
export interface Drift {
  readonly state: DriftState;
  readonly says: string;
  /** The next step; null when nothing is to do. */
  readonly next: string | null;
  readonly git: GitSide;
  readonly runtime: RuntimeStatus;
}

/** Pure: whether what is live is what HEAD says, and which way they differ. */
export function driftOf(git: GitSide, log: ReleaseLog, view: RuntimeView): Drift {
  return { ...judge(git, log, view), git, runtime: view.status };
}

type Judged = Pick<Drift, 'state' | 'says' | 'next'>;

function judge(git: GitSide, log: ReleaseLog, { status }: RuntimeView): Judged {
  const { active, sequence, policy, fallback } = status;
  const known = releaseOf(log, active);
  if (active !== null && git.policy === policy) return inSync(git, sequence, known !== null);
  const held = git.policy === null ? null : heldRelease(log, git.policy);
  if (held) return holding(held.release, sequence);
  if (active !== null && git.git && !known?.inHistory) return behind(sequence, lastRelease(log)?.release ?? null);
  const live = fallback
    ? 'all leads go to the fallback queue'
    : active === null
      ? 'nothing is live'
      : `release ${sequence} is live`;
  return { state: 'ahead', says: `HEAD has rules that are not live; ${live}.`, next: aheadNext(git, sequence) };
}

function inSync({ git }: GitSide, release: number | null, tagged: boolean): Judged {
  const says = `Release ${release} is live and has the rules of ${git ? 'HEAD' : 'this folder'}.`;
  if (tagged || !git) return { state: 'in_sync', says, next: null };
  return {
    state: 'in_sync',
    says: `${says} It has no tag here.`,
    next: 'Run `npx leadrail deploy`: it writes the tag.',
  };
}

const holding = (release: number, live: number | null): Judged => ({
  state: 'held',
  says: `HEAD has the rules of release ${release}, which was rolled back; ${live === null ? 'all leads go to the fallback queue' : `release ${live} is live`}.`,
  next: 'Mend or revert the rules. To ship the same again: `npx leadrail deploy --again`.',
});

const behind = (live: number | null, known: number | null): Judged => ({
  state: 'behind',
  says: `The runtime runs release ${live}; the last that HEAD knows is ${known ?? 'none'}.`,
  next: 'Get it with `git fetch --tags` and `git pull`.',
});

function aheadNext({ policy }: GitSide, live: number | null): string {
  if (policy === null) return 'The rules do not compile: `npx leadrail check`.';
  const ship = 'ship them: `npx leadrail deploy`.';
  return live === null ? `To ${ship}` : `See what they do: \`npx leadrail impact release/${live} HEAD\`; ${ship}`;
}
