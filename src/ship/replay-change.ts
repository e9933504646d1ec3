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

/** How far a replay is. */
export interface ReplayProgress {
  /** Past leads that were decided. */
  readonly leads: number;
  /** The part of the files that was read, from 0 to 1. */
  readonly share: number;
}

/** Whoever watches a replay hears of it while it runs. */
export interface ReplayWatcher {
  /** A line that can't be read: it is left out and counted. */
  unreadable?(line: Unreadable): void;
  progress?(progress: ReplayProgress): void;
}

/**
 * What would have changed, and what can: streams the past leads, in their order, through both policies, and puts the
 * exact difference beside them. Leads that nobody can date give no report.
 */
export async function replayChange(
  base: Router,
  head: Router,
  history: History,
  plan: Plan,
  options: Omit<ReplayOptions, 'plan' | 'diff'> = {},
  watcher: ReplayWatcher = {},
): Promise<ImpactReading> {
  const replay = impactOf(base, head, { plan, ...options, diff: diffPolicies(base, head, NODES_ALONE) });
  let [read, leads] = [0, 0];
  const batches = readLeadsInBatches(history.files, undefined, bytes => {
    read += bytes;
  });
  try {
    for await (const batch of batches) {
      for (const line of batch) {
        if ('unreadable' in line) {
          watcher.unreadable?.(line);
          replay.skip();
        } else replay.push(line.raw, line.place);
      }
      leads += batch.length;
      watcher.progress?.({ leads, share: history.bytes === 0 ? 1 : Math.min(1, read / history.bytes) });
    }
  } catch (error) {
    if (error instanceof TimelessLead) return { kind: 'none', why: error.message };
    throw error;
  }
  return { kind: 'impact', impact: replay.end() };
}
