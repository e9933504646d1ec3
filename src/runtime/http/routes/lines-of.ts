export interface Line {
  /** Counted from 1, blank ones too. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

const NEWLINE = 0x0a;
const BLANK = new Set([0x20, 0x09, 0x0d]);

/** The lines of a body that hold more than white space. */
export function linesOf(body: Uint8Array): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let number = 1; start < body.length; number += 1) {
    const found = body.indexOf(NEWLINE, start);
    const end = found === -1 ? body.length : found;
    const bytes = body.subarray(start, end);
    if (!bytes.every(byte => BLANK.has(byte))) lines.push({ number, bytes });
    start = end + 1;
  }
  return lines;
}
