import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { byteOrder } from '../engine/model/place.ts';
import { type EntryForm, isHidden, type TreeEntry } from './tree-entry.ts';

/** An entry on disk. `place` opens it; it is bytes because a name need not be UTF-8. */
export interface DiskEntry extends TreeEntry {
  readonly place: Buffer;
}

/** Everything below a folder but hidden names, in byte order of the paths. Throws what Node throws. */
export function walkFolder(folder: string): DiskEntry[] {
  return entriesBelow(Buffer.from(folder), '').sort((a, b) => byteOrder(a.path, b.path));
}

function entriesBelow(folder: Buffer, prefix: string): DiskEntry[] {
  return readdirSync(folder, { encoding: 'buffer' }).flatMap(name => {
    const path = prefix + name.toString();
    const place = Buffer.concat([folder, Buffer.from('/'), name]);
    if (isHidden(path)) return [];
    const stats = lstatSync(place);
    if (stats.isDirectory() && isUtf8(name)) return entriesBelow(place, `${path}/`);
    return [{ path, place, form: formOf(stats, name), size: stats.isFile() ? stats.size : 0 }];
  });
}

function formOf(stats: Stats, name: Buffer): EntryForm {
  if (!isUtf8(name)) return 'unnameable';
  if (stats.isSymbolicLink()) return 'link';
  return stats.isFile() ? 'file' : 'special';
}
