import { isUtf8 } from 'node:buffer';

/**
 * Stands in the text for bytes that are not UTF-8. A lone surrogate can't come out of valid UTF-8, so `isWellFormed`
 * tells a broken record from one that really holds U+FFFD, and only the broken record is lost.
 */
const BROKEN = '\uDFFF';

/** Decodes bytes that arrive in pieces cut anywhere; a byte order mark at the start is dropped. */
export async function* utf8Text(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array();
  let atStart = true;
  for await (const piece of pieces) {
    const bytes =
      rest.length > 0 ? Buffer.concat([rest, piece]) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    const cut = bytes.length - unfinished(bytes);
    rest = bytes.subarray(cut);
    if (cut === 0) continue;
    const text = decode(bytes.subarray(0, cut));
    yield atStart && text.startsWith('\uFEFF') ? text.slice(1) : text;
    atStart = false;
  }
  if (rest.length > 0) yield BROKEN;
}

/** How many bytes at the end begin a character whose other bytes are still to come. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < characterLength(byte) ? back : 0;
  }
  return 0;
}

const characterLength = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);

function decode(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  return linesOf(bytes)
    .map(line => (isUtf8(line) ? line.toString() : line.toString().replaceAll('\uFFFD', BROKEN)))
    .join('');
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf('\n', from) + 1 || bytes.length;
    lines.push(bytes.subarray(from, end));
    from = end;
  }
  return lines;
}
