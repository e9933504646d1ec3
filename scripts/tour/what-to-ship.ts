import { EMPTY_LOG, type ReleaseLog, readReleaseLog } from '../../src/ship/release-log.ts';
import { type Folders, type ReleaseTree, treeAtCommit, treeOnDisk } from '../../src/ship/release-tree.ts';
import { commitOf } from '../../src/workspace/git.ts';
import { uncommittedBelow } from '../../src/workspace/uncommitted.ts';
import { UnreadableInput } from '../../src/workspace/unreadable-input.ts';

/** The rules that a tour runs on. */
export interface ToShip {
  readonly tree: ReleaseTree;
  readonly log: ReleaseLog;
  /** Why a release of it can't be tagged; null when it can: git holds exactly these rules. */
  readonly untagged: string | null;
}

/** The commit of HEAD where the folders hold nothing else, else the folders as they lie on disk. */
export async function whatToShip(folders: Folders): Promise<ToShip> {
  const commit = await headOrNull();
  if (commit === null) return { tree: await treeOnDisk(folders), log: EMPTY_LOG, untagged: 'git holds no commit here' };
  const log = await readReleaseLog();
  const changed = await uncommittedBelow([folders.rules, folders.golden]);
  if (changed.length > 0) return { tree: await treeOnDisk(folders), log, untagged: 'these rules are not committed' };
  return { tree: await treeAtCommit(commit, 'HEAD', folders), log, untagged: null };
}

/** Null outside a repository, without git, and before the first commit. */
async function headOrNull(): Promise<string | null> {
  try {
    const commit = await commitOf('HEAD');
    await uncommittedBelow(['.']);
    return commit;
  } catch (error) {
    if (error instanceof UnreadableInput) return null;
    throw error;
  }
}
