import { crc32, inflateRawSync } from 'node:zlib';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly says: string };

const FILE_MARK = 0x04034b50;
const FILE_HEAD = 30;

/**
 * The wanted files of a zip archive, each no larger than it may be; other files in it are never unpacked, and nothing
 * is written to disk. A wanted file that is not there is left out.
 */
export function unzip(bytes: Uint8Array, wanted: ReadonlyMap<string, number>): Unzipped {
  const entries = zipEntries(bytes);
  if (entries === null) return no('it is no zip archive');
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const most = wanted.get(entry.name);
    if (most === undefined) continue;
    if (files.has(entry.name)) return no(`it holds ${entry.name} twice`);
    const content = contentOf(bytes, entry, most);
    if (typeof content === 'string') return no(`${entry.name} ${content}`);
    files.set(entry.name, content);
  }
  return { ok: true, files };
}

const no = (says: string): Unzipped => ({ ok: false, says });

/** The content, or what is wrong with it. The size is counted while unpacking: what the directory says may be a lie. */
function contentOf(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array | string {
  if (entry.size > most) return `is larger than ${most} bytes`;
  if (entry.encrypted) return 'is encrypted';
  const packed = packedBytes(bytes, entry);
  if (packed === null) return 'lies outside of the archive';
  const content = unpacked(packed, entry.method, most);
  if (content === null) return 'can’t be unpacked within its limit';
  return content.length === entry.size && crc32(content) === entry.crc ? content : 'is damaged';
}

function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | null {
  if (offset + FILE_HEAD > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, FILE_HEAD);
  if (view.getUint32(0, true) !== FILE_MARK) return null;
  const from = offset + FILE_HEAD + view.getUint16(26, true) + view.getUint16(28, true);
  return from + packed > bytes.length ? null : bytes.subarray(from, from + packed);
}

function unpacked(packed: Uint8Array, method: number, most: number): Uint8Array | null {
  if (method === 0) return packed;
  if (method !== 8) return null;
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: most + 1 }));
  } catch {
    return null;
  }
}
