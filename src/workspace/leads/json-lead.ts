import { type LeadLine, LONGEST, type Numbering, tooLong, unreadableLine } from './lead-line.ts';

/** The lead line for one JSON text that should hold an object; null when the text is blank. */
export function jsonLead(text: string, line: number, numbering: Numbering): LeadLine | null {
  if (text.length > LONGEST) return unreadableLine(numbering, line, tooLong);
  if (!text.isWellFormed()) return unreadableLine(numbering, line, 'it is not UTF-8');
  try {
    const raw: unknown = JSON.parse(text);
    if (isObject(raw)) return { place: numbering.next(), raw };
    return unreadableLine(numbering, line, 'it is JSON, but not an object');
  } catch (error) {
    return text.trim() === '' ? null : unreadableLine(numbering, line, `it is not JSON${columnOf(error)}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place alone: the rest of the parser's message quotes the text. */
function columnOf(error: unknown): string {
  const column = error instanceof SyntaxError ? /\(line 1 column (\d+)\)$/.exec(error.message)?.[1] : undefined;
  return column ? `: it breaks at character ${column}` : '';
}
