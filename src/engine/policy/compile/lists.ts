import type { Key } from '../condition.ts';
import type { Desk } from './desk.ts';
import { keyOf, refuseValue, typeOf } from './rule-value.ts';

/** A list's values as keys of a field; each list is read once for each kind of field that names it. */
export interface KnownLists {
  keysFor(list: string, field: string): ReadonlySet<Key>;
}

export function knownLists(desk: Desk): KnownLists {
  const values = new Map(desk.policy.lists.map(list => [list.id, list.values]));
  const read = new Map<string, ReadonlySet<Key>>();
  return {
    keysFor(list, field) {
      const type = typeOf(desk, field);
      const name = type === 'enum' ? `${list} ${field}` : `${list} ${type}`;
      const keys = read.get(name) ?? keysOf(desk, list, values.get(list) ?? [], field);
      read.set(name, keys);
      return keys;
    },
  };
}

function keysOf(desk: Desk, list: string, values: readonly string[], field: string): ReadonlySet<Key> {
  const keys = new Set<Key>();
  values.forEach((value, i) => {
    const key = keyOf(desk, field, value);
    if (key === null) refuseValue(desk, { group: 'list', id: list }, field, value, ['values', i]);
    else keys.add(key);
  });
  return keys;
}
