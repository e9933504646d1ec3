/**
 * RFC 8785 (JSON Canonicalization Scheme): one text for one JSON value. Keys stand in UTF-16 order, numbers in their
 * shortest form, no white space. Digests and comparisons of outcomes are made over this text.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`canonical JSON has no form for a ${typeof value}`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no form for ${value}`);
  return JSON.stringify(value);
}

function canonicalObject(value: object): string {
  let text = '';
  // Without a function of its own, `sort` compares UTF-16 units.
  for (const key of Object.keys(value).sort()) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${canonicalJson(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
}
