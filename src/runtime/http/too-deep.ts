/**
 * Looks at brackets alone, before anything is parsed: the key of the body under which JSON is nested deeper than
 * `deepest`, `body` when that is under no key, null when all is well.
 */
export function tooDeepAt(json: string, deepest: number): string | null {
  let depth = 0;
  let key = 'body';
  for (let i = 0; i < json.length; i += 1) {
    const char = json[i];
    if (char === '"') {
      const end = endOfString(json, i);
      if (depth === 1) key = json.slice(i + 1, end);
      i = end;
    } else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > deepest) return key;
    } else if (char === '}' || char === ']') {
      depth -= 1;
    }
  }
  return null;
}

/** Index of the quote that closes the string opened at `start`; the text's end when none does. */
function endOfString(json: string, start: number): number {
  for (let i = start + 1; i < json.length; i += 1) {
    if (json[i] === '\\') i += 1;
    else if (json[i] === '"') return i;
  }
  return json.length;
}
