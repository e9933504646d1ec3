import { namesOfAuthor } from '../engine/gate/approvals/names-of-author.ts';
import type { AuthorsReading } from '../engine/gate/gate.ts';
import { authorsSince } from '../workspace/authors-since.ts';
import { UnreadableInput } from '../workspace/unreadable-input.ts';
import { releaseTag } from './release-note.ts';
import type { Folders } from './release-tree.ts';

/**
 * Who made the change that a deploy ships: those who were named, and whoever wrote commits to the rules or golden
 * records since the release that is live.
 */
export async function authorsOfChange(
  release: number,
  commit: string | null,
  { rules, golden }: Folders,
  named: readonly string[],
): Promise<AuthorsReading> {
  if (commit === null) return named.length > 0 ? { kind: 'authors', names: named } : NOT_COMMITTED;
  try {
    const emails = await authorsSince(`refs/tags/${releaseTag(release)}`, commit, [rules, golden]);
    const names = [...named, ...emails.flatMap(namesOfAuthor)];
    return names.length > 0 ? { kind: 'authors', names } : { kind: 'unknown', why: NOBODY };
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    return named.length > 0 ? { kind: 'authors', names: named } : { kind: 'unknown', why: error.says };
  }
}

const NOT_COMMITTED: AuthorsReading = { kind: 'unknown', why: 'the rules are not committed.' };
const NOBODY = 'git knows of no commit to the rules since the live release.';
