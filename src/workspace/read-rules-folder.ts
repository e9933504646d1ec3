import { readFileSync } from 'node:fs';
import type { RulesFile } from '../engine/model/rules-file.ts';
import { shownBelow, shownPath } from './shown-path.ts';
import { notRules } from './tree-entry.ts';
import { unreadable } from './unreadable-input.ts';
import { type DiskEntry, walkFolder } from './walk-folder.ts';

/**
 * Reads a folder of rules from disk, in byte order of the paths. `shownAs` stands for the folder in the paths.
 * Throws UnreadableInput when the folder, or a file that should hold rules, can't be read.
 */
export function readRulesFolder(dir: string, shownAs = shownPath(dir)): RulesFile[] {
  return entriesOf(dir, shownAs || dir).map(entry => {
    const path = shownBelow(shownAs, entry.path);
    const what = notRules(entry);
    return what === null ? { path, kind: 'file', bytes: bytesOf(entry, path) } : { path, kind: 'other', what };
  });
}

function entriesOf(dir: string, shown: string): DiskEntry[] {
  try {
    return walkFolder(dir);
  } catch (error) {
    throw unreadable(`The folder ${shown}`, error);
  }
}

function bytesOf(entry: DiskEntry, path: string): Uint8Array {
  try {
    return readFileSync(entry.place);
  } catch (error) {
    throw unreadable(path, error);
  }
}
