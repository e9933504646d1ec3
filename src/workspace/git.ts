import { gitFailure, gitText, runGit } from './run-git.ts';
import { UnreadableInput } from './unreadable-input.ts';

/** One commit that touched a path; `at` is RFC 3339, as the committer's clock said. */
export interface Commit {
  readonly commit: string;
  readonly at: string;
  readonly author: string;
  readonly subject: string;
}

/** The full id of the commit that a branch, tag or commit id names. Throws UnreadableInput for anything else. */
export async function commitOf(ref: string, cwd = '.'): Promise<string> {
  if (ref === '' || ref.startsWith('-') || ref.includes('\0')) throw unknownRef(ref);
  const answer = await runGit(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (answer.status === 0) return answer.stdout.toString().trim();
  const failure = await gitFailure(cwd, answer);
  throw failure.why === 'not-a-repository' ? failure : unknownRef(ref);
}

function unknownRef(ref: string): UnreadableInput {
  const next =
    'Name a folder of rules, or a branch, tag or commit of this repository (git fetch --tags gets new ones).';
  return new UnreadableInput('unknown-ref', `${JSON.stringify(ref)} is neither a folder nor a known git ref.`, next);
}

/** Null when HEAD is detached, as on most CI machines. */
export async function currentBranch(cwd = '.'): Promise<string | null> {
  const answer = await runGit(cwd, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (answer.status === 1) return null;
  if (answer.status !== 0) throw await gitFailure(cwd, answer);
  return answer.stdout.toString().trim();
}

/** True when nothing is changed, staged or untracked; ignored files don't count. */
export async function isClean(cwd = '.'): Promise<boolean> {
  return (await gitText(cwd, ['status', '--porcelain', '-z', '--untracked-files=normal'])) === '';
}

/** The commit at which two refs parted; null when they have no common past. */
export async function mergeBase(a: string, b: string, cwd = '.'): Promise<string | null> {
  const answer = await runGit(cwd, ['merge-base', await commitOf(a, cwd), await commitOf(b, cwd)]);
  if (answer.status === 1) return null;
  if (answer.status !== 0) throw await gitFailure(cwd, answer);
  return answer.stdout.toString().trim();
}

/** The commits up to `ref` that touched a file or folder, newest first. */
export async function logOf(path: string, ref = 'HEAD', cwd = '.'): Promise<Commit[]> {
  const format = '--format=%H%x00%cI%x00%an%x00%s';
  const args = ['log', '-z', '--encoding=UTF-8', '--no-show-signature', format, await commitOf(ref, cwd), '--', path];
  const fields = (await gitText(cwd, args)).split('\0');
  const commits: Commit[] = [];
  for (let i = 0; i + 3 < fields.length; i += 4) {
    const [commit = '', at = '', author = '', subject = ''] = fields.slice(i, i + 4);
    commits.push({ commit, at, author, subject });
  }
  return commits;
}
