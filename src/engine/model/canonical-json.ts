/**
 * RFC 8785 (JSON Canonicalization Scheme): one text for one JSON value. Keys stand in UTF-16 order, numbers in their
 * shortest form, no white space. Digests and comparisons of outcomes are made over this text.
 */
export function canonicalJson(value: unknown): string {
  let text = '';
  canonicalPieces(value, piece => {
    text += piece;
  });
  return text;
}

/** The same text piece by piece, so that a large policy never stands in memory as one text. */
export function canonicalPieces(value: unknown, take: (piece: string) => void): void {
  if (value === null || typeof value === 'boolean') take(String(value));
  else if (typeof value === 'number') take(canonicalNumber(value));
  else if (typeof value === 'string') take(canonicalText(value));
  else if (Array.isArray(value)) canonicalArray(value, take);
  else if (typeof value === 'object') canonicalObject(value as Readonly<Record<string, unknown>>, take);
  else throw new TypeError(`canonical JSON has no form for a ${typeof value}`);
}

const canonicalText = (text: string): string => JSON.stringify(text.toWellFormed());

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no form for ${value}`);
  return JSON.stringify(value);
}

function canonicalArray(items: readonly unknown[], take: (piece: string) => void): void {
  take('[');
  items.forEach((item, i) => {
    if (i > 0) take(',');
    canonicalPieces(item, take);
  });
  take(']');
}

function canonicalObject(value: Readonly<Record<string, unknown>>, take: (piece: string) => void): void {
  let before = '{';
  // Without a function of its own, `sort` compares UTF-16 units.
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined) continue;
    take(`${before}${canonicalText(key)}:`);
    canonicalPieces(item, take);
    before = ',';
  }
  take(before === '{' ? '{}' : '}');
}

/** The same text in parts, each value that lies so many levels deep being one: for who pauses between. */
export function* canonicalParts(value: unknown, levels: number): Generator<string> {
  if (levels === 0 || value === null || typeof value !== 'object') return yield canonicalJson(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  let before = open;
  for (const [key, item] of entriesIn(value)) {
    yield `${before}${key}`;
    yield* canonicalParts(item, levels - 1);
    before = ',';
  }
  yield before === open ? `${open}${close}` : `${close}`;
}

/** What stands before each item, and the item. */
function entriesIn(value: object): [string, unknown][] {
  if (Array.isArray(value)) return value.map(item => ['', item]);
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [`${canonicalText(key)}:`, item]);
}
