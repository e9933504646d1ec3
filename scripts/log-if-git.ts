import { EMPTY_LOG, type ReleaseLog, readReleaseLog } from '../src/ship/release-log.ts';
import { UnreadableInput } from '../src/workspace/unreadable-input.ts';

/** What the tags tell; nothing where there is no repository, no git, or no commit yet. */
export async function logIfGit(): Promise<ReleaseLog> {
  try {
    return await readReleaseLog();
  } catch (error) {
    if (error instanceof UnreadableInput) return EMPTY_LOG;
    throw error;
  }
}
