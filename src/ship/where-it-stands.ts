import type { RuntimeRelease } from '../client/runtime-answers.ts';
import { type LoggedRelease, type ReleaseLog, releaseOf } from './release-log.ts';
import type { RuntimeView } from './runtime-view.ts';

/** How the policy of HEAD, the tags of this repository and the runtime stand to each other before a deploy. */
export type Standing =
  /** Nothing was ever live in this runtime. */
  | { readonly kind: 'first' }
  /** `base` is what HEAD is compared with; `behind` is what a rollback goes to, null for the fallback queue. */
  | { readonly kind: 'next'; readonly base: LoggedRelease; readonly behind: LoggedRelease | null }
  /** The policy of HEAD is live already. `tagged`: and git knows of it. */
  | { readonly kind: 'live'; readonly release: RuntimeRelease; readonly tagged: boolean }
  /** The runtime and the history of HEAD have parted: a release is there that HEAD was not made on. */
  | { readonly kind: 'stale'; readonly release: number; readonly says: string; readonly next: string };

/** Pure: what a deploy of a policy would build on. */
export function whereItStands(policy: string, log: ReleaseLog, view: RuntimeView): Standing {
  const { active, policy: livePolicy } = view.status;
  const release = view.releases.releases.find(({ id }) => id === active);
  if (!release) return afterFallback(log, view);
  const base = releaseOf(log, release.id);
  if (policy === livePolicy) return { kind: 'live', release, tagged: base !== null };
  if (!base) return untagged(release);
  const later = laterRelease(base, log);
  if (later !== null) return overtaken(later, base.release);
  return base.inHistory ? { kind: 'next', base, behind: base } : elsewhere(base.release);
}

/** While the fallback decides, a change is compared with the release that was left for it. */
function afterFallback(log: ReleaseLog, { status, releases }: RuntimeView): Standing {
  if (!status.fallback) return { kind: 'first' };
  const left = releases.releases.find(({ activated_at }) => activated_at !== null);
  const base = releaseOf(log, left?.id ?? null);
  if (base) return base.inHistory ? { kind: 'next', base, behind: null } : elsewhere(base.release);
  return left ? untagged(left) : { kind: 'first' };
}

/** A release of HEAD's history after the live one that nobody rolled back: git and the runtime disagree. */
const laterRelease = (base: LoggedRelease, { releases, rolledBack }: ReleaseLog): number | null =>
  releases.findLast(({ inHistory, release }) => inHistory && release > base.release && !rolledBack.has(release))
    ?.release ?? null;

const stale = (release: number, says: string, next: string): Standing => ({ kind: 'stale', release, says, next });

const overtaken = (later: number, live: number): Standing =>
  stale(
    later,
    `It stands in the history of HEAD, but the runtime runs release ${live}.`,
    `Look with \`npx leadrail status\`; then \`npx leadrail rollback --to ${live}\` tells git that release ${later} is gone.`,
  );

const elsewhere = (release: number): Standing =>
  stale(
    release,
    'HEAD was not made on it.',
    `Bring it in with \`git merge release/${release}\`, then make a new plan: \`npx leadrail impact release/${release} HEAD\`.`,
  );

const untagged = ({ sequence }: RuntimeRelease): Standing =>
  stale(
    sequence,
    `This repository has no tag release/${sequence}.`,
    'Get it with `git fetch --tags`. Was it deployed from rules that were not committed? Commit them as they were and run `npx leadrail deploy`: that tags it.',
  );
