import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstLine, type GitAnswer, runGit } from './run-git.ts';
import { UnwritableOutput } from './unwritable-output.ts';

export interface RevertBranch {
  readonly name: string;
  /** The commit that the branch goes on from. */
  readonly onto: string;
  /** The commit that these folders come from, as they were there. */
  readonly from: string;
  readonly folders: readonly string[];
  readonly message: string;
}

/**
 * Makes a branch with one commit that puts folders back. What lies in the working folder, what is staged and the current
 * branch stay as they are. Answers false when the folders are so already. Throws UnwritableOutput.
 */
export async function makeRevertBranch(wanted: RevertBranch, cwd = '.'): Promise<boolean> {
  const aside = await mkdtemp(join(tmpdir(), 'leadrail-index-'));
  const git = async (args: readonly string[], input?: string): Promise<string> =>
    textOf(wanted.name, await runGit(cwd, args, input, { GIT_INDEX_FILE: join(aside, 'index') }));
  try {
    const tree = await revertedTree(git, wanted);
    if (tree === (await git(['rev-parse', `${wanted.onto}^{tree}`]))) return false;
    const commit = await git(
      [...(await whoOf(cwd)), 'commit-tree', '--no-gpg-sign', '-p', wanted.onto, '-F', '-', tree],
      wanted.message,
    );
    await git(['branch', '--no-track', '--', wanted.name, commit]);
    return true;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

type Git = (args: readonly string[], input?: string) => Promise<string>;

async function revertedTree(git: Git, { onto, from, folders }: RevertBranch): Promise<string> {
  // These two name a path from the root of the repository; all others from the current folder.
  const below = await git(['rev-parse', '--show-prefix']);
  await git(['read-tree', onto]);
  for (const folder of folders) {
    await git(['rm', '-r', '--cached', '--quiet', '--force', '--ignore-unmatch', '--', folder]);
    const there = await git(['ls-tree', '-d', '--name-only', from, '--', folder]);
    if (there !== '') await git(['read-tree', `--prefix=${below}${folder}/`, `${from}:${below}${folder}`]);
  }
  return git(['write-tree']);
}

/** On a machine where git knows nobody, a commit still has a maker. */
async function whoOf(cwd: string): Promise<string[]> {
  const named = (await runGit(cwd, ['var', 'GIT_COMMITTER_IDENT'])).status === 0;
  return named ? [] : ['-c', 'user.name=leadrail', '-c', 'user.email=leadrail@localhost'];
}

function textOf(name: string, { status, stdout, stderr }: GitAnswer): string {
  if (status === 0) return stdout.toString().trim();
  const says = `The branch ${JSON.stringify(name)} was not made. Git says: ${firstLine(stderr)}.`;
  throw new UnwritableOutput(says, 'Check that the name is free and that the repository may be written.');
}

/** Sends a branch to a remote. Throws UnwritableOutput when it does not take it. */
export async function pushBranch(remote: string, name: string, cwd = '.'): Promise<void> {
  const answer = await runGit(cwd, ['push', '--quiet', '--end-of-options', remote, `refs/heads/${name}`]);
  if (answer.status === 0) return;
  const says = `The branch ${name} was not sent to ${remote}. Git says: ${firstLine(answer.stderr)}.`;
  throw new UnwritableOutput(says, `Send it with \`git push ${remote} ${name}\`.`);
}
