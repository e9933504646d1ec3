import type { WayBack } from '../engine/gate/gate.ts';
import type { Instant } from '../engine/time/instant.ts';
import { UnreadableInput } from '../workspace/unreadable-input.ts';
import { openRelease, type Rehearsal, rehearse } from './rehearse.ts';
import type { LoggedRelease, ReleaseLog } from './release-log.ts';
import { releaseTag } from './release-note.ts';
import type { Folders } from './release-tree.ts';

/** A rehearsal, as the gate *rollback-ready* reads it. */
export function wayBackOf(rehearsal: Rehearsal): WayBack {
  const { release, says } = rehearsal;
  const target = release === 0 ? 'the fallback queue' : `release ${release}`;
  if (rehearsal.ready) return { kind: 'ready', target, says };
  return { kind: 'not_ready', target, says, next: rehearsal.next };
}

/**
 * The way back from the next release, as far as git alone can tell: the last release that was not rolled back, which is
 * either tagged as rehearsed or rehearsed now. What the runtime would go back to, a deploy asks it.
 */
export async function wayBackInGit(log: ReleaseLog, folders: Folders, now: Instant): Promise<WayBack> {
  if (log.releases.length === 0) return { kind: 'first' };
  const note = log.releases.findLast(({ release }) => !log.rolledBack.has(release));
  if (!note) return wayBackOf(rehearse(null));
  if (log.ready.has(note.release))
    return { kind: 'ready', target: `release ${note.release}`, says: 'it is tagged as rehearsed' };
  return rehearsed(note, folders, now);
}

async function rehearsed(note: LoggedRelease, folders: Folders, now: Instant): Promise<WayBack> {
  try {
    return wayBackOf(rehearse({ note, judged: await openRelease(note, folders, now) }));
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    return { kind: 'unknown', why: `${releaseTag(note.release)} can't be read. ${error.says}` };
  }
}
