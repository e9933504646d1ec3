import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository, wherever it was cloned. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file by its path from the top, with `/`. */
export interface HouseFile {
  readonly path: string;
  readonly text: string;
}

/** The text of a file, by its path from the top. Throws when there is none. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** True when the path, from the top, is there. */
export function exists(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** All files below a folder whose name ends so, sorted; none when the folder isn't there yet. */
export function filesBelow(folder: string, ending: string): HouseFile[] {
  if (!exists(folder)) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => !path.includes('node_modules/'))
    .sort()
    .map(path => ({ path, text: read(path) }));
}

/** The names, without ending, of the files right in a folder, sorted. */
export function namesIn(folder: string, ending: string): string[] {
  if (!exists(folder)) return [];
  return readdirSync(join(ROOT, folder))
    .filter(name => name.endsWith(ending))
    .map(name => basename(name, ending))
    .sort();
}

/** The folders right in a folder, sorted. Git keeps no empty folder, so an empty one doesn't count. */
export function foldersIn(folder: string): string[] {
  if (!exists(folder)) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && filesBelow(`${folder}/${entry.name}`, '').length > 0)
    .map(entry => entry.name)
    .sort();
}

/** TypeScript that people wrote: neither generated nor a table of data. */
export function writtenSource(...folders: string[]): HouseFile[] {
  return folders
    .flatMap(folder => filesBelow(folder, '.ts'))
    .filter(file => !file.path.endsWith('.gen.ts') && !file.path.startsWith('src/engine/model/tables/'));
}

/** Paths that Git keeps, or would keep at the next commit. */
export function keptPaths(): string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
    .toString('utf8')
    .split('\0')
    .filter(path => path !== '' && exists(path));
}
