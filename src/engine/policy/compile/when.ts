import type { Alternative, Test, When } from '../../model/types.gen.ts';
import type { Condition, FieldTest } from '../condition.ts';
import type { Path } from '../place-of.ts';
import { sayTest } from '../say-test.ts';
import type { Desk } from './desk.ts';
import type { KnownLists } from './lists.ts';
import { compileTest } from './test.ts';
import type { WhenOwner } from './when-owner.ts';

const UNTESTABLE = new Set(['id', 'received_at', 'occurred_at', 'closed_at']);

/** A `when` → its condition; what the language refuses goes to the desk. */
export function compileWhen(desk: Desk, lists: KnownLists, owner: WhenOwner, when: When): Condition {
  const { any, ...tests } = when;
  const path: Path = ['when'];
  if (any === undefined && Object.keys(tests).length === 0) desk.refuse(owner.group, owner.id, path, sayTest.empty);
  const all = compileTests(desk, lists, owner, tests as Alternative, path);
  if (any === undefined) return { all, any: null };
  return { all, any: compileAny(desk, lists, owner, any, [...path, 'any']) };
}

function compileAny(desk: Desk, lists: KnownLists, owner: WhenOwner, any: unknown, path: Path): FieldTest[][] {
  const alternatives = Array.isArray(any) ? (any as Alternative[]) : [];
  if (alternatives.length === 0) desk.refuse(owner.group, owner.id, path, sayTest.empty);
  return alternatives.map((alternative, i) => {
    const here = [...path, i];
    if (Object.keys(alternative).length === 0) desk.refuse(owner.group, owner.id, here, sayTest.empty);
    if (!Object.hasOwn(alternative, 'any')) return compileTests(desk, lists, owner, alternative, here);
    desk.refuse(owner.group, owner.id, [...here, 'any'], sayTest.nestedAny);
    return [];
  });
}

function compileTests(desk: Desk, lists: KnownLists, owner: WhenOwner, tests: Alternative, path: Path): FieldTest[] {
  return Object.entries(tests).flatMap(([field, test]) => {
    const here = [...path, field];
    if (!mayTest(desk, owner, field, test, here)) return [];
    const compiled = compileTest(desk, lists, owner, field, test, here);
    return compiled ? [compiled] : [];
  });
}

function mayTest(desk: Desk, owner: WhenOwner, field: string, test: Test, path: Path): boolean {
  if (UNTESTABLE.has(field)) {
    desk.refuse(owner.group, owner.id, path, sayTest.untestable(field));
    return false;
  }
  if (field === 'segment' && owner.group === 'segment') {
    desk.refuse(owner.group, owner.id, path, sayTest.noSegmentHere);
    return false;
  }
  if (field === 'segment' && isObject(test) && Object.hasOwn(test, 'present')) {
    desk.refuse(owner.group, owner.id, path, sayTest.segmentPresent);
    return false;
  }
  if (field === 'source' || field === 'segment' || desk.fields.has(field)) return true;
  desk.refer('field', field, owner.group, owner.id, path, () => desk.places.at(owner.group, owner.id, path, 'key'));
  return false;
}

const isObject = (test: Test): test is Exclude<Test, string | number | boolean | null | readonly unknown[]> =>
  typeof test === 'object' && test !== null && !Array.isArray(test);
