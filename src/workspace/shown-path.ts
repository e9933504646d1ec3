import { relative, resolve, sep } from 'node:path';

/** A path as findings show it: relative to the current folder, with `/`; the current folder itself is empty. */
export const shownPath = (path: string, cwd = '.'): string =>
  relative(resolve(cwd), resolve(cwd, path)).split(sep).join('/');

/** `below` under a folder that `shownPath` gave. */
export const shownBelow = (folder: string, below: string): string => (folder ? `${folder}/${below}` : below);
