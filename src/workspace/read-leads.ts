import { createReadStream } from 'node:fs';
import { formatByContent, formatByName, leadReader } from './leads/lead-format.ts';
import type { LeadLine, LeadReader, Numbering } from './leads/lead-line.ts';
import { unpacked } from './leads/unpacked.ts';
import { utf8Text } from './leads/utf8-text.ts';
import { unreadable } from './unreadable-input.ts';

export type { LeadLine } from './leads/lead-line.ts';

const PIECE = 256 * 1024;

/**
 * Reads leads one by one from files in their order, or from standard input (`-`). Memory stays flat whatever the
 * size. A record that can't be read is a line of its own; a file that can't be read throws UnreadableInput.
 */
export async function* readLeads(
  sources: readonly string[] | '-',
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<LeadLine> {
  for await (const batch of readLeadsInBatches(sources, stdin)) yield* batch;
}

/**
 * As `readLeads`, many at a time: over a million leads the waits would cost more than the reading. `heard` is told how
 * many bytes were taken from the files since it was told last.
 */
export async function* readLeadsInBatches(
  sources: readonly string[] | '-',
  stdin: AsyncIterable<Uint8Array> = process.stdin,
  heard: (bytes: number) => void = () => undefined,
): AsyncGenerator<LeadLine[]> {
  let place = 0;
  const next = () => ++place;
  for (const source of sources === '-' ? ['-'] : sources) {
    const file = source === '-' ? 'standard input' : source;
    const bytes = source === '-' ? stdin : createReadStream(source, { highWaterMark: PIECE });
    try {
      yield* batchesOf(utf8Text(unpacked(counted(bytes, heard))), { file, next });
    } catch (error) {
      throw unreadable(file, error);
    }
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, heard: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    heard(piece.length);
  }
}

async function* batchesOf(texts: AsyncIterable<string>, numbering: Numbering): AsyncGenerator<LeadLine[]> {
  let format = formatByName(numbering.file);
  let reader: LeadReader | null = null;
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    format ??= formatByContent(waiting);
    if (!format) continue;
    reader ??= leadReader(format, numbering);
    const batch = reader.push(waiting);
    waiting = '';
    if (batch.length > 0) yield batch;
  }
  const last = reader?.end() ?? [];
  if (last.length > 0) yield last;
}
