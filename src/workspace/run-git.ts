import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { UnreadableInput } from './unreadable-input.ts';

/** How a git command ended. A status other than 0 is an answer, not an exception. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Paths are taken literally, messages come in English, and git never asks a question or takes an optional lock. */
const SETTINGS = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1', GIT_OPTIONAL_LOCKS: '0' };

/** Runs git without a shell. `more` are further environment variables. Throws UnreadableInput only when git can't start. */
export function runGit(
  cwd: string,
  args: readonly string[],
  input?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<GitAnswer> {
  const options = {
    cwd,
    encoding: 'buffer',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, ...SETTINGS, ...more },
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile('git', args, options, (error, stdout, stderr) => {
      const status = error ? error.code : 0;
      if (typeof status === 'number') resolve({ status, stdout, stderr: stderr.toString() });
      else reject(notStarted(cwd));
    });
    // Git may end before it has read everything; its status says so, not the broken pipe.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

/** As `runGit`, for commands that only fail when something is wrong: their text, or UnreadableInput. */
export async function gitText(cwd: string, args: readonly string[], input?: string): Promise<string> {
  const answer = await runGit(cwd, args, input);
  if (answer.status !== 0) throw await gitFailure(cwd, answer);
  return answer.stdout.toString();
}

/** Tells a failure inside a repository from the lack of one. */
export async function gitFailure(cwd: string, answer: GitAnswer): Promise<UnreadableInput> {
  const repository = await runGit(cwd, ['rev-parse', '--git-dir']);
  if (repository.status === 0) {
    return new UnreadableInput('git-failed', `Git says: ${firstLine(answer.stderr)}.`, 'Check the repository.');
  }
  return new UnreadableInput(
    'not-a-repository',
    `The current folder is not in a git repository that can be read. Git says: ${firstLine(repository.stderr)}.`,
    'Name a folder of rules, or run this inside the repository.',
  );
}

/** What git complained about, in one line. */
export const firstLine = (stderr: string): string =>
  (stderr.trim().split('\n')[0] ?? '').replace(/^(fatal|error): /, '').replace(/\.$/, '') || 'nothing';

function notStarted(cwd: string): UnreadableInput {
  if (!existsSync(cwd)) return new UnreadableInput('missing', `The folder ${cwd} does not exist.`, 'Check the path.');
  return new UnreadableInput('no-git', 'Git could not be started.', 'Install git, or name folders instead of refs.');
}
