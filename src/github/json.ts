/** The value below these keys; undefined where there is none. Inherited keys are no content. */
export function within(value: unknown, ...keys: readonly string[]): unknown {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

/** The text below these keys; null for anything else. */
export function textIn(value: unknown, ...keys: readonly string[]): string | null {
  const found = within(value, ...keys);
  return typeof found === 'string' ? found : null;
}

/** The whole number below these keys; null for anything else. */
export function numberIn(value: unknown, ...keys: readonly string[]): number | null {
  const found = within(value, ...keys);
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : null;
}

/** Each element, read; null when this is no list or one of them can't be read. */
export function listOf<T>(value: unknown, read: (each: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const all = value.map(read);
  const good = all.filter(each => each !== null);
  return good.length === all.length ? good : null;
}

/** The value of a JSON text; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
