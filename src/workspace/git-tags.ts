import { commitOf } from './git.ts';
import { firstLine, gitText, runGit } from './run-git.ts';
import { UnwritableOutput } from './unwritable-output.ts';

/** The names of the tags that match a pattern such as `release/*`, so ordered that 10 follows 9. */
export async function tagsLike(pattern: string, cwd = '.'): Promise<string[]> {
  const text = await gitText(cwd, ['tag', '--list', '--sort=version:refname', '--', pattern]);
  return text.split('\n').filter(name => name !== '');
}

/** On a machine where git knows nobody, a tag still has a maker. */
const NAMELESS = ['-c', 'user.name=leadrail', '-c', 'user.email=leadrail@localhost'];

/** Makes an annotated tag that keeps its message byte for byte. Throws UnwritableOutput when the tag exists already. */
export async function createTag(name: string, message: string, ref = 'HEAD', cwd = '.'): Promise<void> {
  const commit = await commitOf(ref, cwd);
  const named = (await runGit(cwd, ['var', 'GIT_COMMITTER_IDENT'])).status === 0;
  const who = named ? [] : NAMELESS;
  const args = [
    ...who,
    'tag',
    '--annotate',
    '--no-sign',
    '--cleanup=verbatim',
    '--file=-',
    '--end-of-options',
    name,
    commit,
  ];
  const answer = await runGit(cwd, args, message);
  if (answer.status === 0) return;
  const says = `The tag ${JSON.stringify(name)} was not made. Git says: ${firstLine(answer.stderr)}.`;
  throw new UnwritableOutput(says, 'Check that the name is free and that the repository may be written.');
}

/** The message of an annotated tag; null when there is no such tag or it carries no message of its own. */
export async function tagMessage(name: string, cwd = '.'): Promise<string | null> {
  const text = await gitText(cwd, ['for-each-ref', '--format=%(objecttype)%00%(contents)', `refs/tags/${name}`]);
  const [type, message = ''] = text.split('\0');
  return type === 'tag' ? message.replace(/\n$/, '') : null;
}
