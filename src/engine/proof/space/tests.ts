import type { Condition, FieldTest } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';

/** By side: the tests of rules and segments, by the id of their field. Tests of `segment` are none: it is derived. */
export type TestsBySide = readonly ReadonlyMap<string, readonly FieldTest[]>[];

/** `extra` are conditions of the first side that count as well. */
export function testsOf(routers: readonly Router[], extra: readonly Condition[]): TestsBySide {
  return routers.map((router, side) => {
    const conditions = [...router.rules, ...router.segments].map(({ condition }) => condition);
    const byField = new Map<string, FieldTest[]>();
    for (const test of [...conditions, ...(side === 0 ? extra : [])].flatMap(testsIn)) {
      const id = fieldAt(router, test.slot);
      if (id === null) continue;
      const list = byField.get(id) ?? [];
      list.push(test);
      byField.set(id, list);
    }
    return byField;
  });
}

/** Every test of a condition, in whichever alternative it stands. */
export function testsIn(condition: Condition): readonly FieldTest[] {
  return condition === null ? [] : [...condition.all, ...(condition.any ?? []).flat()];
}

/** The field of a slot; null for the segment. */
export function fieldAt(router: Router, slot: number): string | null {
  if (slot === router.slots.source) return 'source';
  return router.fields[slot]?.id ?? null;
}
