import type { Condition, FieldTest } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';

/** A number at which a test of a rule or segment begins or ceases to hold; its lower side ends at `value - 1`. */
export interface Edge {
  readonly part: 'rule' | 'segment';
  readonly owner: string;
  readonly field: string;
  readonly slot: number;
  readonly value: number;
}

/** Every edge that a rule or segment names and that has values on both sides; segments first, each in its order. */
export function edgesOf(router: Router): Edge[] {
  const segments = router.segments.flatMap(({ id, condition }) => edgesIn(router, 'segment', id, condition));
  return [...segments, ...router.rules.flatMap(({ id, condition }) => edgesIn(router, 'rule', id, condition))];
}

function edgesIn(router: Router, part: Edge['part'], owner: string, condition: Condition): Edge[] {
  const bySlot = new Map<number, Set<number>>();
  for (const test of testsOf(condition))
    for (const cut of cutsOf(test)) bySlot.set(test.slot, (bySlot.get(test.slot) ?? new Set()).add(cut));
  return [...bySlot].flatMap(([slot, cuts]) => {
    const field = router.fields[slot]?.id;
    if (field === undefined) return [];
    const inside = [...cuts].filter(value => hasBothSides(router, field, value)).sort((a, b) => a - b);
    return inside.map(value => ({ part, owner, field, slot, value }));
  });
}

export const testsOf = (condition: Condition): readonly FieldTest[] =>
  condition === null ? [] : [...condition.all, ...(condition.any ?? []).flat()];

/** The integers at which a test changes its answer; none for tests of text. */
export function cutsOf(test: FieldTest): number[] {
  switch (test.op) {
    case 'range':
      return [test.from, test.to + 1].filter(Number.isFinite);
    case 'in':
    case 'not_in': {
      const numbers = [...test.keys].filter(key => typeof key === 'number');
      return numbers.flatMap(key => [key, key + 1]).filter(cut => test.keys.has(cut) !== test.keys.has(cut - 1));
    }
    case 'prefix':
    case 'present':
      return [];
  }
}

/** A cut at the least value that the field can have has nothing below it. */
function hasBothSides(router: Router, field: string, value: number): boolean {
  const { min = -(2 ** 53), max = 2 ** 53 } = router.policy.lead.fields[field] ?? {};
  return value - 1 >= min && value <= max;
}
