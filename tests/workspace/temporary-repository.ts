import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** Runs git in a folder and answers with its output, trimmed. */
export const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, stdio: 'pipe' }).toString().trim();

/** Written at once, as each start of git takes its time; and git tidies nothing up behind a test's back. */
const CONFIG = `[user]
\tname = Ana Ops
\temail = ana@example.com
[core]
\tautocrlf = false
[maintenance]
\tauto = false
`;

/** A repository on branch `main` whose one commit holds these files. */
export function temporaryRepository(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder(files);
  git(folder, 'init', '--quiet', '--initial-branch=main', '--template=');
  appendFileSync(join(folder, '.git/config'), CONFIG);
  commitAll(folder, 'first');
  return folder;
}

export function commitAll(folder: string, subject: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', subject);
}

/** Writes one file and commits it. */
export function change(folder: string, path: string, content: string): void {
  writeFileSync(join(folder, path), content);
  commitAll(folder, `change ${path}`);
}
