import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { listGitTree } from './list-git-tree.ts';
import type { Side } from './open-side.ts';
import { readBlobs } from './read-blobs.ts';
import { shownBelow, shownPath } from './shown-path.ts';
import type { TreeEntry } from './tree-entry.ts';
import { unreadable } from './unreadable-input.ts';
import { walkFolder } from './walk-folder.ts';

/** A file that belongs to a side but holds no rules: a golden record, an override. */
export interface SideFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The regular files below `dir` whose names end with one of the suffixes, in byte order of the paths; none when there
 * is no such folder. At a ref they come from its tree; beside a folder of rules they come from the current folder.
 */
export async function readTree(
  side: Pick<Side, 'commit'>,
  dir: string,
  suffixes: readonly string[],
  cwd = '.',
): Promise<SideFile[]> {
  const shown = shownPath(dir, cwd);
  const wanted = (entry: TreeEntry) => entry.form === 'file' && suffixes.some(suffix => entry.path.endsWith(suffix));
  if (side.commit === null) return filesOnDisk(resolve(cwd, dir), shown, wanted);
  const entries = ((await listGitTree(side.commit, shown, cwd)) ?? []).filter(wanted);
  const contentOf = await readBlobs(
    entries.map(entry => entry.object),
    cwd,
  );
  return entries.map(entry => ({ path: shownBelow(shown, entry.path), bytes: contentOf(entry.object) }));
}

function filesOnDisk(place: string, shown: string, wanted: (entry: TreeEntry) => boolean): SideFile[] {
  if (!existsSync(place)) return [];
  try {
    const entries = walkFolder(place).filter(wanted);
    return entries.map(entry => ({ path: shownBelow(shown, entry.path), bytes: readFileSync(entry.place) }));
  } catch (error) {
    throw unreadable(shown, error);
  }
}
