import { gitText } from './run-git.ts';
import { shownPath } from './shown-path.ts';

/** Files below these folders that differ from HEAD, staged or not, new ones too; ignored ones don't count. */
export async function uncommittedBelow(folders: readonly string[], cwd = '.'): Promise<string[]> {
  const paths = folders.map(folder => shownPath(folder, cwd) || '.');
  const root = (await gitText(cwd, ['rev-parse', '--show-cdup'])).trim();
  const text = await gitText(cwd, [
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--',
    ...paths,
  ]);
  const changed = text.split('\0').flatMap(entry => (entry === '' ? [] : [entry.slice(3)]));
  return changed.map(path => shownPath(`${root}${path}`, cwd)).sort();
}
