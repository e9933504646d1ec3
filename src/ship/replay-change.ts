import type { ImpactReading } from '../engine/gate/gate.ts';
import type { Plan } from '../engine/model/types.gen.ts';
import type { Router } from '../engine/policy/router.ts';
import { NODES_ALONE } from '../engine/proof/budget.ts';
import { diffPolicies } from '../engine/proof/diff.ts';
import { impactOf, type ReplayOptions } from '../engine/replay/impact.ts';
import { TimelessLead } from '../engine/replay/timeless-lead.ts';
import type { History } from '../workspace/read-history.ts';
import { type LeadLine, readLeadsInBatches } from '../workspace/read-leads.ts';

type Unreadable = Extract<LeadLine, { readonly unreadable: string }>;

/**
 * What would have changed, and what can: streams the past leads, in their order, through both policies, and puts the
 * exact difference beside them. Leads that nobody can date give no report.
 * `tell` hears of each line that can't be read; such lines are left out and counted.
 */
export async function replayChange(
  base: Router,
  head: Router,
  history: History,
  plan: Plan,
  options: Omit<ReplayOptions, 'plan' | 'diff'> = {},
  tell: (line: Unreadable) => void = () => undefined,
): Promise<ImpactReading> {
  const replay = impactOf(base, head, { plan, ...options, diff: diffPolicies(base, head, NODES_ALONE) });
  try {
    for await (const batch of readLeadsInBatches(history.files)) {
      for (const line of batch) {
        if ('unreadable' in line) {
          tell(line);
          replay.skip();
        } else replay.push(line.raw, line.place);
      }
    }
  } catch (error) {
    if (error instanceof TimelessLead) return { kind: 'none', why: error.message };
    throw error;
  }
  return { kind: 'impact', impact: replay.end() };
}
