import type { FieldTest } from '../../policy/condition.ts';
import { conjunctionsOf } from '../../policy/matching/conjunction.ts';
import type { Router, RulePlan } from '../../policy/router.ts';
import { takes } from './takes.ts';

/** What a lead that we look for must be like. */
export interface Wish {
  readonly tests: readonly FieldTest[];
  /** The segment that it must get; null: any. */
  readonly segment: string | null;
  /** The rule in whose chain it must stand; null: any. */
  readonly rule: RulePlan | null;
}

/** Every way to stand in a rule's chain, with more tests if asked: its alternatives, in each segment that it takes. */
export const wishesForRule = (router: Router, rule: RulePlan, more: readonly FieldTest[] = []): Wish[] =>
  conjunctionsOf([rule]).flatMap(({ tests }) => {
    const ofSegment = tests.filter(test => test.slot === router.slots.segment);
    const others = [...tests.filter(test => test.slot !== router.slots.segment), ...more];
    if (ofSegment.length === 0) return [{ tests: others, segment: null, rule }];
    const segments = router.segments.filter(({ id }) => ofSegment.every(test => takes(test, id)));
    return segments.flatMap(({ id }) => wishesForSegment(router, id, others).map(wish => ({ ...wish, rule })));
  });

/** Every way to get a segment, with more tests if asked. */
export const wishesForSegment = (router: Router, segment: string, more: readonly FieldTest[] = []): Wish[] =>
  waysIntoSegment(router, segment).map(tests => ({ tests: [...tests, ...more], segment, rule: null }));

/** The tests of a segment, way by way; the default segment has one way without tests. */
export function waysIntoSegment(router: Router, segment: string): (readonly FieldTest[])[] {
  const condition = router.segments.find(({ id }) => id === segment)?.condition ?? null;
  if (condition === null) return [[]];
  const { all, any } = condition;
  return any === null ? [all] : any.map(tests => [...all, ...tests]);
}
