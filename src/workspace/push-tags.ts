import { firstLine, runGit } from './run-git.ts';
import { UnwritableOutput } from './unwritable-output.ts';

/** Sends tags to a remote of this repository. Throws UnwritableOutput when the remote does not take them. */
export async function pushTags(remote: string, tags: readonly string[], cwd = '.'): Promise<void> {
  if (tags.length === 0) return;
  const refs = tags.map(tag => `refs/tags/${tag}`);
  const answer = await runGit(cwd, ['push', '--quiet', '--end-of-options', remote, ...refs]);
  if (answer.status === 0) return;
  const says = `The tags ${tags.join(', ')} were not sent to ${remote}. Git says: ${firstLine(answer.stderr)}.`;
  throw new UnwritableOutput(says, `Send them with \`git push ${remote} ${tags.join(' ')}\`.`);
}
