/** Text as it is, a JSON number as its shortest decimal text; null for all that is neither. */
export function plainText(raw: unknown): string | null {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : null;
}
