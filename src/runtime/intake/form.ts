import type { RawRecord } from '../store/rows.ts';

/** The fields of a form as a browser posts them. One that stands several times keeps all its values, in order. */
export function formFields(text: string): RawRecord {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}
