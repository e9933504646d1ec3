import { commitOf } from '../workspace/git.ts';
import { makeRevertBranch } from '../workspace/revert-branch.ts';
import { shownPath } from '../workspace/shown-path.ts';
import { type ReleaseLog, releaseNumbered } from './release-log.ts';
import { releaseTag } from './release-note.ts';
import type { Folders } from './release-tree.ts';

export interface RevertWish {
  readonly log: ReleaseLog;
  readonly folders: Folders;
  /** The commit of HEAD. */
  readonly commit: string;
  /** The release that was left, and the one that is live now; 0 is the fallback queue. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

export type Reverted =
  | { readonly kind: 'made'; readonly branch: string; readonly title: string; readonly text: string }
  /** `says`: why there is none. */
  | { readonly kind: 'none'; readonly says: string };

/** A branch that puts rules and golden records back, with the text of its pull request. Nothing is pushed. */
export async function revertRelease(wish: RevertWish): Promise<Reverted> {
  const target = wish.to === 0 ? lastGoodBefore(wish) : wish.to;
  if (target === null || !releaseNumbered(wish.log, target))
    return { kind: 'none', says: 'there is no release in Git whose rules could be put back' };
  const { folders, commit, from } = wish;
  const branch = `revert-release-${from}`;
  const title = `Revert release ${from} to the rules of release ${target}`;
  const text = revertText(wish, target);
  const made = await makeRevertBranch({
    name: branch,
    onto: commit,
    from: await commitOf(`refs/tags/${releaseTag(target)}`),
    folders: [shownPath(folders.rules), shownPath(folders.golden)],
    message: `${title}\n\n${text}`,
  });
  return made
    ? { kind: 'made', branch, title, text }
    : { kind: 'none', says: `HEAD has the rules of release ${target}` };
}

/** While the fallback queue is live, the rules to go back to are those of the last good release before. */
const lastGoodBefore = ({ log, from }: RevertWish): number | null =>
  log.releases.findLast(({ release }) => release < from && !log.rolledBack.has(release))?.release ?? null;

function revertText({ from, to, reason }: RevertWish, target: number): string {
  const live = to === 0 ? 'All leads go to the fallback queue now' : `Release ${to} is live now`;
  return `Release ${from} was rolled back: ${reason}
${live}; HEAD still has the rules of release ${from}. This puts rules and golden records back to release ${target}, so that
Git says what is live and the next change starts from there.

- [ ] What went wrong is understood, and written down where the next author finds it
- [ ] Nothing else that was merged since is lost by this: see the diff
- [ ] Release ${from} stays held; its rules ship again only with \`npx leadrail deploy --again\`
`;
}
