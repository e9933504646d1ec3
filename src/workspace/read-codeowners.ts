import type { Codeowners } from '../engine/proof/codeowners.ts';
import type { Side } from './open-side.ts';
import { readTree } from './read-tree.ts';
import { shownPath } from './shown-path.ts';

const FOLDER = '.github';
const PATH = `${FOLDER}/CODEOWNERS`;

/**
 * The CODEOWNERS file of the repository that a side belongs to; null without one, and for rules that lie outside of the
 * current folder or are that folder itself: no line of the file is about them alone. Throws UnreadableInput.
 */
export async function readCodeowners(side: Pick<Side, 'commit'>, rules: string, cwd = '.'): Promise<Codeowners | null> {
  const folder = shownPath(rules, cwd);
  if (folder === '' || folder.startsWith('..')) return null;
  const files = await readTree(side, FOLDER, ['CODEOWNERS'], cwd);
  const file = files.find(({ path }) => path === PATH);
  return file ? { path: PATH, text: new TextDecoder().decode(file.bytes), folder } : null;
}
