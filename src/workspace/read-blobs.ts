import { runGit } from './run-git.ts';
import { UnreadableInput } from './unreadable-input.ts';

/** Reads all the objects in one run of git, and answers with a look-up from their ids to their contents. */
export async function readBlobs(objects: readonly string[], cwd: string): Promise<(object: string) => Uint8Array> {
  const wanted = [...new Set(objects)];
  const answer = await runGit(cwd, ['cat-file', '--batch'], wanted.map(object => `${object}\n`).join(''));
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  for (const object of wanted) {
    const headEnd = answer.stdout.indexOf('\n', at);
    const [, type, size] = answer.stdout.subarray(at, headEnd).toString().split(' ');
    if (headEnd < 0 || type !== 'blob') throw lost(object);
    at = headEnd + 1 + Number(size);
    contents.set(object, answer.stdout.subarray(headEnd + 1, at));
    at += 1;
  }
  return object => contents.get(object) ?? raise(lost(object));
}

function raise(error: Error): never {
  throw error;
}

function lost(object: string): UnreadableInput {
  const next = 'Fetch the repository in full, then check it with git fsck.';
  return new UnreadableInput('git-failed', `The git object ${object} can't be read.`, next);
}
