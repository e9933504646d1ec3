/** Control characters, line and paragraph separators, and what turns the direction of text around. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Text that can't break out of its line, header or log entry, cut to `longest` characters. */
export function oneLine(text: string, longest = 500): string {
  const line = text.toWellFormed().replace(UNSAFE, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line;
}
