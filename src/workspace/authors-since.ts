import { commitOf } from './git.ts';
import { gitText } from './run-git.ts';

/**
 * The e-mail addresses of those who wrote what changed below some paths after `base` and up to `head`, with co-authors.
 * Merges are left out: who merges a change did not make it. Throws UnreadableInput for refs that don't exist.
 */
export async function authorsSince(base: string, head: string, paths: readonly string[], cwd = '.'): Promise<string[]> {
  const range = `${await commitOf(base, cwd)}..${await commitOf(head, cwd)}`;
  const format = '--format=%ae%x0a%(trailers:key=Co-authored-by,valueonly)';
  const text = await gitText(cwd, ['log', '--no-merges', '--encoding=UTF-8', format, range, '--', ...paths]);
  const emails = text.split('\n').map(line => /<([^<>]*)>\s*$/.exec(line)?.[1] ?? line.trim());
  return [...new Set(emails)].filter(email => email !== '').sort();
}
