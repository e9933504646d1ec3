import type { RulesFile } from '../engine/model/rules-file.ts';
import { readGoldenFiles } from '../workspace/read-golden-files.ts';
import { readRulesAtCommit } from '../workspace/read-rules-at-ref.ts';
import { readRulesFolder } from '../workspace/read-rules-folder.ts';

/** Where rules and golden records lie below the current folder. */
export interface Folders {
  readonly rules: string;
  readonly golden: string;
}

/** The files that a release is made of. */
export interface ReleaseTree {
  /** Null for folders as they lie on disk. */
  readonly commit: string | null;
  readonly rules: readonly RulesFile[];
  readonly golden: readonly RulesFile[];
}

/** As they were at a commit; `label` names it in errors. Throws UnreadableInput. */
export async function treeAtCommit(commit: string, label: string, folders: Folders, cwd = '.'): Promise<ReleaseTree> {
  const rules = await readRulesAtCommit(commit, label, folders.rules, cwd);
  return { commit, rules, golden: await readGoldenFiles({ commit }, folders.golden, cwd) };
}

/** As they lie on disk. Throws UnreadableInput. */
export async function treeOnDisk(folders: Folders): Promise<ReleaseTree> {
  return {
    commit: null,
    rules: readRulesFolder(folders.rules),
    golden: await readGoldenFiles({ commit: null }, folders.golden),
  };
}
