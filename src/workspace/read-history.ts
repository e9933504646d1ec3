import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byteOrder } from '../engine/model/place.ts';
import { formatByName } from './leads/lead-format.ts';
import { UnreadableInput, unreadable } from './unreadable-input.ts';

/** The past leads of a replay: read them with `readLeadsInBatches(history.files)`. */
export interface History {
  readonly files: readonly string[];
  /** `sha256:` and the digest over the bytes of the files one after another, as they lie on disk. */
  readonly digest: string;
  /** How much that is on disk: what a reader's progress is measured against. */
  readonly bytes: number;
}

/** Past leads from the named files in their order, else from all in `folder`. Throws UnreadableInput, also for none. */
export async function openHistory(named: readonly string[] = [], folder = 'tests/history'): Promise<History> {
  const files = named.length > 0 ? named : historyIn(folder);
  const hash = createHash('sha256');
  let size = 0;
  for (const file of files) {
    try {
      for await (const bytes of createReadStream(file)) {
        hash.update(bytes);
        size += bytes.length;
      }
    } catch (error) {
      throw unreadable(file, error);
    }
  }
  return { files, digest: `sha256:${hash.digest('hex')}`, bytes: size };
}

/** The files of a folder whose names tell a format of leads, in byte order; a README beside them is none of them. */
function historyIn(folder: string): string[] {
  const names = namesIn(folder).filter(name => !name.startsWith('.') && formatByName(name) !== null);
  if (names.length > 0) return names.sort(byteOrder).map(name => join(folder, name));
  const next = 'Name a file with --history, or put one there (.csv, .ndjson, .jsonl, .json, each also .gz).';
  throw new UnreadableInput('missing', `There are no past leads in ${folder}.`, next);
}

function namesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(entry => !entry.isDirectory()).map(entry => entry.name);
  } catch {
    return [];
  }
}
