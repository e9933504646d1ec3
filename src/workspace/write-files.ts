import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UnwritableOutput } from './unwritable-output.ts';

/**
 * Writes a file whole or not at all: a reader sees the old content or the new, also after a crash. Folders on the way
 * are made. `mode` holds for a new content as for an old one, e.g. 0o600 for a secret. Throws UnwritableOutput.
 */
export function writeFileWhole(path: string, content: string | Uint8Array, mode = 0o644): void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
    writeThenRename(join(folder, `.${basename(path).slice(0, 50)}.${randomUUID()}`), path, content, mode);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnwritableOutput(`${path} was not written: ${why}.`, 'Check the folder, its permissions and its disk.');
  }
}

function writeThenRename(draft: string, path: string, content: string | Uint8Array, mode: number): void {
  try {
    writeSynced(draft, content, mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeSynced(path: string, content: string | Uint8Array, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
