import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RulesFile } from '../engine/model/rules-file.ts';
import { commitOf } from './git.ts';
import { readRulesAtCommit } from './read-rules-at-ref.ts';
import { readRulesFolder } from './read-rules-folder.ts';
import { shownPath } from './shown-path.ts';

/** One side of a comparison: the rules of a base or a head. */
export interface Side {
  /** As the person named it. */
  readonly label: string;
  readonly kind: 'folder' | 'ref';
  /** Null for a folder. */
  readonly commit: string | null;
  readonly files: readonly RulesFile[];
}

/**
 * Opens what stands for BASE or HEAD: an existing folder is a folder of rules itself and needs no git; anything else
 * is a git ref whose `rulesDir` is read. Throws UnreadableInput.
 */
export async function openSide(arg: string, rulesDir: string, cwd = '.'): Promise<Side> {
  const place = resolve(cwd, arg);
  if (arg !== '' && isFolder(place)) {
    return { label: arg, kind: 'folder', commit: null, files: readRulesFolder(place, shownPath(arg, cwd)) };
  }
  const commit = await commitOf(arg, cwd);
  return { label: arg, kind: 'ref', commit, files: await readRulesAtCommit(commit, arg, rulesDir, cwd) };
}

const isFolder = (place: string): boolean => existsSync(place) && statSync(place).isDirectory();
