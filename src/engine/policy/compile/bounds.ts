import type { Scalar, TestObject } from '../../model/types.gen.ts';
import type { FieldTest } from '../condition.ts';
import type { Path } from '../place-of.ts';
import { sayTest } from '../say-test.ts';
import type { Desk } from './desk.ts';
import { inRange, typeOf } from './rule-value.ts';
import type { WhenOwner } from './when-owner.ts';

const LARGEST = 2 ** 53;

/** `{gte, gt, lte, lt}` of an integer field → an inclusive range; at most one lower and one upper bound. */
export function compileBounds(
  desk: Desk,
  owner: WhenOwner,
  field: string,
  test: TestObject,
  path: Path,
): FieldTest | null {
  const refuse = (words: Parameters<Desk['refuse']>[3]) => {
    desk.refuse(owner.group, owner.id, path, words);
    return null;
  };
  const type = typeOf(desk, field);
  if (type !== 'integer') return refuse(sayTest.misfit('bounds', field, type));
  if (test.gte !== undefined && test.gt !== undefined) return refuse(sayTest.twoForms(['gte', 'gt']));
  if (test.lte !== undefined && test.lt !== undefined) return refuse(sayTest.twoForms(['lte', 'lt']));
  const named = [test.gte, test.gt, test.lte, test.lt].filter((value): value is Scalar => value !== undefined);
  const odd = named.find(value => typeof value !== 'number');
  if (odd !== undefined) return refuse(sayTest.notInteger(field, odd));
  const from = lower(test);
  const to = upper(test);
  if ((from ?? -LARGEST) > (to ?? LARGEST)) return refuse(sayTest.noInteger);
  const edges: [number | null, Scalar | undefined][] = [
    [from, test.gte ?? test.gt],
    [to, test.lte ?? test.lt],
  ];
  for (const [edge, written] of edges)
    if (edge !== null && !inRange(desk, owner, field, edge, path, Number(written))) return null;
  return { op: 'range', slot: desk.slotOf(field), from: from ?? -Infinity, to: to ?? Infinity };
}

const lower = ({ gte, gt }: TestObject): number | null =>
  typeof gte === 'number' ? gte : typeof gt === 'number' ? beyond(gt, 1) : null;

const upper = ({ lte, lt }: TestObject): number | null =>
  typeof lte === 'number' ? lte : typeof lt === 'number' ? beyond(lt, -1) : null;

/** The next integer; none is left beyond ±2^53, where adding one changes nothing. */
const beyond = (value: number, step: 1 | -1): number =>
  Math.abs(value) === LARGEST && Math.sign(value) === step ? step * Infinity : value + step;
