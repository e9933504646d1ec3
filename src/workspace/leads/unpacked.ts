import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Bytes that come out of the archive at once: large enough that the cost of a step doesn't count. */
const PIECE = 256 * 1024;

/** The bytes as they are or, when they begin like gzip, unpacked; a broken archive throws as it is read. */
export async function* unpacked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  while (Buffer.concat(head).length < 2) {
    const piece = await source.next();
    if (piece.done) break;
    head.push(piece.value);
  }
  const all = joined(head, { [Symbol.asyncIterator]: () => source });
  yield* beginsLikeGzip(Buffer.concat(head)) ? gunzipped(all) : all;
}

async function* joined(head: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head;
  yield* rest;
}

const beginsLikeGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function gunzipped(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // Read no further ahead than it is unpacked: whoever watches the reading sees how far it is.
  const source = Readable.from(packed, { highWaterMark: 1 });
  // An error reaches the reader through the stream itself, so the callback has nothing to do.
  return pipeline(source, createGunzip({ chunkSize: PIECE }), () => {});
}
