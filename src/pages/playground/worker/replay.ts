import { digestOf } from '../../../engine/model/digest.ts';
import { impactOf } from '../../../engine/replay/impact.ts';
import { planOf } from '../../../engine/replay/plan.ts';
import type { RawLead } from '../../../engine/routing/raw-lead.ts';
import type { Replayed } from '../questions.ts';
import type { Bench } from './bench.ts';

/** Past leads through both policies, each with a memory of its own; null while the texts are no rules. */
export function replay({ base, head }: Bench, leads: readonly object[]): Replayed {
  if (!head) return null;
  const plan = planOf({ base, head, history: null, evaluator: digestOf('the pages') });
  const run = impactOf(base, head, { plan });
  leads.forEach((lead, n) => run.push(lead as RawLead, n + 1));
  const { leads: counts, changes, load } = run.end();
  return { leads: counts, changes, load };
}
