import type { Scalar, Test, TestObject, Values } from '../../model/types.gen.ts';
import { fold } from '../../model/values/fold.ts';
import type { FieldTest, Key } from '../condition.ts';
import type { Path } from '../place-of.ts';
import { sayTest } from '../say-test.ts';
import { compileBounds } from './bounds.ts';
import type { Desk } from './desk.ts';
import type { KnownLists } from './lists.ts';
import { readRuleValue, typeOf } from './rule-value.ts';
import type { WhenOwner } from './when-owner.ts';

/** One test of one field → its compiled form; null when the language refuses it. */
export function compileTest(
  desk: Desk,
  lists: KnownLists,
  owner: WhenOwner,
  field: string,
  test: Test,
  path: Path,
): FieldTest | null {
  const slot = desk.slotOf(field);
  if (typeof test !== 'object' || test === null || Array.isArray(test)) {
    const keys = keysOf(desk, owner, field, test as Values, path);
    return keys && { op: 'in', slot, keys, list: null };
  }
  const object = test as TestObject;
  const forms = formsOf(object);
  const [form] = forms;
  if (form === undefined || forms.length > 1) {
    desk.refuse(owner.group, owner.id, path, forms.length ? sayTest.twoForms(forms) : sayTest.empty);
    return null;
  }
  switch (form) {
    case 'not': {
      const keys = keysOf(desk, owner, field, object.not as Values, [...path, 'not']);
      return keys && { op: 'not_in', slot, keys };
    }
    case 'bounds':
      return compileBounds(desk, owner, field, object, path);
    case 'prefix':
      return compilePrefix(desk, owner, field, object.prefix as Values, [...path, 'prefix']);
    case 'list':
      return compileList(desk, lists, owner, field, object.list ?? '', [...path, 'list']);
    case 'present':
      return { op: 'present', slot, present: object.present === true };
  }
}

type Form = 'not' | 'bounds' | 'prefix' | 'list' | 'present';

function formsOf(test: TestObject): Form[] {
  const forms = Object.keys(test).map(key => (/^[gl]te?$/.test(key) ? 'bounds' : (key as Form)));
  return [...new Set(forms)];
}

function keysOf(desk: Desk, owner: WhenOwner, field: string, values: Values, path: Path): Set<Key> | null {
  const list = Array.isArray(values) ? (values as Scalar[]) : [values as Scalar];
  if (list.length === 0) desk.refuse(owner.group, owner.id, path, sayTest.emptyValues);
  const keys = list.map((value, i) =>
    readRuleValue(desk, owner, field, value, Array.isArray(values) ? [...path, i] : path),
  );
  return list.length === 0 || keys.includes(null) ? null : new Set(keys as Key[]);
}

function compilePrefix(desk: Desk, owner: WhenOwner, field: string, values: Values, path: Path): FieldTest | null {
  const type = typeOf(desk, field);
  if (type !== 'text' && type !== 'domain') {
    desk.refuse(owner.group, owner.id, path, sayTest.misfit('prefix', field, type));
    return null;
  }
  const list = Array.isArray(values) ? (values as Scalar[]) : [values as Scalar];
  if (list.length === 0) desk.refuse(owner.group, owner.id, path, sayTest.emptyValues);
  const prefixes = list.map((value, i) => readPrefix(desk, owner, value, Array.isArray(values) ? [...path, i] : path));
  return list.length === 0 || prefixes.includes(null)
    ? null
    : { op: 'prefix', slot: desk.slotOf(field), prefixes: prefixes as string[] };
}

function readPrefix(desk: Desk, owner: WhenOwner, value: Scalar, path: Path): string | null {
  if (typeof value !== 'string') desk.refuse(owner.group, owner.id, path, sayTest.quote(value));
  else if (fold(value) === '') desk.refuse(owner.group, owner.id, path, sayTest.emptyPrefix);
  else return fold(value);
  return null;
}

function compileList(
  desk: Desk,
  lists: KnownLists,
  owner: WhenOwner,
  field: string,
  list: string,
  path: Path,
): FieldTest | null {
  const type = typeOf(desk, field);
  if (type === 'integer') {
    desk.refuse(owner.group, owner.id, path, sayTest.misfit('list', field, type));
    return null;
  }
  if (!desk.refer('list', list, owner.group, owner.id, path)) return null;
  return { op: 'in', slot: desk.slotOf(field), keys: lists.keysFor(list, field), list };
}
