const LF = 10;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;

/** Finds where the elements of a JSON array end, in text that arrives in pieces, without reading what they hold. */
export interface JsonScan {
  /** Brackets that are open, that of the array included; 0 when the array is closed. */
  depth: number;
  line: number;
  /** Where the element at hand begins; null when only white space was seen of it. */
  elementLine: number | null;
  inText: boolean;
  escaped: boolean;
}

/** The scan of an array whose opening bracket is on `line` and has been read. */
export const insideArray = (line: number): JsonScan => ({
  depth: 1,
  line,
  elementLine: null,
  inText: false,
  escaped: false,
});

/** The index of the comma or bracket that ends the element at hand; -1 when it goes on in later text. */
export function elementEnd(scan: JsonScan, text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isOrdinary(code) && scan.elementLine !== null && !scan.escaped) continue;
    step(scan, code);
    if (scan.depth === 0 || (code === COMMA && scan.depth === 1 && !scan.inText)) return i;
    if (code > SPACE) scan.elementLine ??= scan.line;
  }
  return -1;
}

/** Letters, digits and the signs between them, which most of a text is made of and which change nothing. */
const isOrdinary = (code: number): boolean => (code > COMMA && code < 0x5b) || (code > 0x60 && code < 0x7b);

function step(scan: JsonScan, code: number): void {
  if (code === LF) {
    scan.line += 1;
    // No JSON text holds a bare line end: a quote left open costs its own element, not the rest of the file.
    scan.inText = false;
    scan.escaped = false;
  } else if (scan.escaped) scan.escaped = false;
  else if (scan.inText && code === BACKSLASH) scan.escaped = true;
  else if (code === QUOTE) scan.inText = !scan.inText;
  else if (!scan.inText) scan.depth += depthChange(code);
}

/** `[` and `{` open, `]` and `}` close; in ASCII each pair differs from the other in one bit. */
function depthChange(code: number): -1 | 0 | 1 {
  const bracket = code | 0x20;
  return bracket === 0x7b ? 1 : bracket === 0x7d ? -1 : 0;
}
