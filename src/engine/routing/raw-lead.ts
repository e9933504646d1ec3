/** One inbound record as it came: raw keys and spellings, any JSON values. */
export type RawLead = Readonly<Record<string, unknown>>;

/** The first of several raw keys whose value is not missing; undefined where all are. Prototype keys are no keys. */
export function firstPresent(raw: RawLead, keys: readonly string[], isMissing: (value: unknown) => boolean): unknown {
  for (const key of keys) {
    if (!Object.hasOwn(raw, key)) continue;
    const value = raw[key];
    if (!isMissing(value)) return value;
  }
  return undefined;
}
