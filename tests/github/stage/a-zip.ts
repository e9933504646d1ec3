import { crc32, deflateRawSync } from 'node:zlib';

/** How an archive is made to lie. */
export interface ZipLies {
  /** What the directory says of the size, whatever it is. */
  readonly size?: number;
  readonly encrypted?: boolean;
  readonly method?: number;
  readonly crc?: number;
}

type File = readonly [name: string, content: string];

/** Bit 3: sizes stand behind the content, as whoever writes a stream must do it. */
const STREAMED = 8;

/** A zip archive of these files as `actions/upload-artifact` sends it: deflated, written as a stream. */
export function aZip(files: readonly File[], lies: ZipLies = {}): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const sizes = sizesOf(content, packed.length, lies);
    const known = Buffer.concat([methodOf(lies), sizes, lengthOf(name)]);
    const unknown = Buffer.concat([methodOf(lies), Buffer.alloc(12), lengthOf(name)]);
    const body = Buffer.concat([mark(3, 4), unknown, Buffer.from(name), packed, mark(7, 8), sizes]);
    directory.push(Buffer.concat([mark(1, 2), Buffer.from([20, 0]), known, placeOf(offset), Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...bodies, listed, mark(5, 6), endOf(files.length, listed.length, offset)]));
}

const mark = (a: number, b: number): Buffer => Buffer.from([0x50, 0x4b, a, b]);

function methodOf({ encrypted, method }: ZipLies): Buffer {
  const fields = Buffer.alloc(10);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(STREAMED | (encrypted ? 1 : 0), 2);
  fields.writeUInt16LE(method ?? 8, 4);
  return fields;
}

function sizesOf(content: string, packed: number, { crc, size }: ZipLies): Buffer {
  const fields = Buffer.alloc(12);
  fields.writeUInt32LE(crc ?? crc32(content), 0);
  fields.writeUInt32LE(packed, 4);
  fields.writeUInt32LE(size ?? Buffer.byteLength(content), 8);
  return fields;
}

function lengthOf(name: string): Buffer {
  const fields = Buffer.alloc(4);
  fields.writeUInt16LE(Buffer.byteLength(name), 0);
  return fields;
}

function placeOf(offset: number): Buffer {
  const fields = Buffer.alloc(14);
  fields.writeUInt32LE(offset, 10);
  return fields;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const fields = Buffer.alloc(18);
  for (const at of [4, 6]) fields.writeUInt16LE(count, at);
  fields.writeUInt32LE(size, 8);
  fields.writeUInt32LE(offset, 12);
  return fields;
}
