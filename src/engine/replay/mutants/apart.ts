import type { FieldTest } from '../../policy/condition.ts';
import { conjunctionsOf } from '../../policy/matching/conjunction.ts';
import type { RulePlan } from '../../policy/router.ts';
import { takes } from '../coverage/takes.ts';

/**
 * Whether two rules plainly can't match the same lead: in each way that they could, some field would need two values.
 * False may still mean that they can't: the exact answer is the proof's.
 */
export function areApart(a: RulePlan, b: RulePlan): boolean {
  const [ways, others] = [conjunctionsOf([a]), conjunctionsOf([b])];
  return ways.every(way => others.every(other => clash(way.tests, other.tests)));
}

const clash = (a: readonly FieldTest[], b: readonly FieldTest[]): boolean =>
  a.some(test => b.some(other => test.slot === other.slot && excludes(test, other)));

function excludes(a: FieldTest, b: FieldTest): boolean {
  const [aMissing, bMissing] = [takes(a, undefined), takes(b, undefined)];
  if (aMissing || bMissing) return aMissing !== bMissing;
  if (a.op === 'in') return [...a.keys].every(key => !takes(b, key));
  if (b.op === 'in') return [...b.keys].every(key => !takes(a, key));
  return a.op === 'range' && b.op === 'range' && Math.max(a.from, b.from) > Math.min(a.to, b.to);
}
