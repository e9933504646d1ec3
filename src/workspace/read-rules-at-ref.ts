import type { RulesFile } from '../engine/model/rules-file.ts';
import { commitOf } from './git.ts';
import { type GitEntry, listGitTree } from './list-git-tree.ts';
import { readBlobs } from './read-blobs.ts';
import { shownBelow, shownPath } from './shown-path.ts';
import { notRules } from './tree-entry.ts';
import { UnreadableInput } from './unreadable-input.ts';

/**
 * Reads a folder of rules as it was at a git ref, in byte order of the paths; nothing is checked out.
 * Throws UnreadableInput outside a repository, for an unknown ref, and where the ref has no such folder.
 */
export async function readRulesAtRef(ref: string, dir: string, cwd = '.'): Promise<RulesFile[]> {
  return readRulesAtCommit(await commitOf(ref, cwd), ref, dir, cwd);
}

/** As `readRulesAtRef`, for a commit that is resolved already; `label` names it in errors. */
export async function readRulesAtCommit(commit: string, label: string, dir: string, cwd = '.'): Promise<RulesFile[]> {
  const shown = shownPath(dir, cwd);
  const entries = await listGitTree(commit, shown, cwd);
  if (!entries) throw noSuchFolder(label, dir);
  const rules = entries.filter(entry => notRules(entry) === null);
  const contentOf = await readBlobs(
    rules.map(entry => entry.object),
    cwd,
  );
  return entries.map(entry => rulesFile(entry, shownBelow(shown, entry.path), contentOf));
}

function rulesFile(entry: GitEntry, path: string, contentOf: (object: string) => Uint8Array): RulesFile {
  const what = notRules(entry);
  return what === null ? { path, kind: 'file', bytes: contentOf(entry.object) } : { path, kind: 'other', what };
}

function noSuchFolder(label: string, dir: string): UnreadableInput {
  const says = `${label} has no folder ${JSON.stringify(dir)}.`;
  return new UnreadableInput('no-such-folder', says, 'Name the folder of rules with --rules.');
}
