import { isUtf8 } from 'node:buffer';
import { gitFailure, runGit } from './run-git.ts';
import { type EntryForm, isHidden, type TreeEntry } from './tree-entry.ts';

/** An entry of a git tree; `object` is the id of its content. */
export interface GitEntry extends TreeEntry {
  readonly object: string;
}

/**
 * Everything below a folder at a commit but hidden names, in byte order of the paths; null when the commit has no
 * such folder. `dir` is relative to `cwd`, also where `cwd` is deep inside the repository.
 */
export async function listGitTree(commit: string, dir: string, cwd: string): Promise<GitEntry[] | null> {
  const tree = await runGit(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:./${dir}`]);
  if (tree.status !== 0) return null;
  const id = tree.stdout.toString().trim();
  if ((await runGit(cwd, ['cat-file', '-t', id])).stdout.toString().trim() !== 'tree') return null;
  const answer = await runGit(cwd, ['ls-tree', '-r', '-z', '--long', '--full-tree', id]);
  if (answer.status !== 0) throw await gitFailure(cwd, answer);
  return splitAtNul(answer.stdout)
    .map(readEntry)
    .filter(entry => !isHidden(entry.path));
}

function splitAtNul(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let from = 0, nul = bytes.indexOf(0); nul >= 0; from = nul + 1, nul = bytes.indexOf(0, from)) {
    parts.push(bytes.subarray(from, nul));
  }
  return parts;
}

/** Reads `<mode> <type> <object> <size>` padded with spaces, a tab, and the path, which may hold any byte but NUL. */
function readEntry(bytes: Buffer): GitEntry {
  const tab = bytes.indexOf('\t');
  const [mode = '', , object = '', size = ''] = bytes.subarray(0, tab).toString().split(/ +/);
  const name = bytes.subarray(tab + 1);
  const form = isUtf8(name) ? formOf(mode) : 'unnameable';
  return { path: name.toString(), form, size: form === 'file' ? Number(size) : 0, object };
}

function formOf(mode: string): EntryForm {
  if (mode === '120000') return 'link';
  if (mode === '160000') return 'submodule';
  return mode.startsWith('100') ? 'file' : 'special';
}
