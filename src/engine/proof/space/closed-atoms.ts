import { byteOrder } from '../../model/place.ts';
import { countryNames } from '../../model/values/country-names.ts';
import { fold } from '../../model/values/fold.ts';
import { subdivisionNames } from '../../model/values/subdivision-names.ts';
import type { Key } from '../../policy/condition.ts';
import type { AtomDraft } from './atom.ts';

/** One atom a value: enums and sources, of which every value is declared. A value declared twice counts once. */
export function declaredAtoms(values: readonly string[]): AtomDraft[] {
  const byFold = new Map(values.map(value => [fold(value), value]).reverse() as [string, string][]);
  return [...byFold.values()].reverse().map(named);
}

/** One atom a code that a test names, and one for all others if any is left. */
export function codeAtoms(type: 'country' | 'subdivision', keys: ReadonlySet<Key>): AtomDraft[] {
  const codes = type === 'country' ? new Set(countryNames().byCode.values()) : subdivisionNames().codes;
  const sorted = [...codes].sort(byteOrder);
  const left = sorted.find(code => !keys.has(fold(code)));
  const other: AtomDraft[] = left === undefined ? [] : [{ name: { kind: 'other' }, value: left }];
  return [...sorted.filter(code => keys.has(fold(code))).map(named), ...other];
}

export const named = (value: string): AtomDraft => ({ name: { kind: 'value', text: value }, value });
