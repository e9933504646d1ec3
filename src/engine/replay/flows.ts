import { byteOrder } from '../model/place.ts';
import type { Decision, LeadDesk, LeadFlow } from '../model/types.gen.ts';
import type { ChangeKind } from './kind-of-change.ts';

/** Flows that a report tells; a thousand pairs are more than anyone can draw. */
export const FLOWS_KEPT = 1000;

type Counted = { -readonly [K in keyof LeadFlow]: LeadFlow[K] };

/** How many leads go from which desk to which: every changed lead is counted, also those that are not told one by one. */
export class Flows {
  private readonly flows = new Map<string, Counted>();

  add(before: Decision, after: Decision, kind: ChangeKind): void {
    const [from, to] = [deskOf(before), deskOf(after)];
    const key = [from.owner, from.team, from.queue, to.owner, to.team, to.queue].join(' ');
    const flow = this.flows.get(key) ?? { from, to, leads: 0, cascade: 0 };
    flow.leads += 1;
    if (kind === 'cascade') flow.cascade += 1;
    this.flows.set(key, flow);
  }

  /** The largest first; flows of one size in the order of their names. */
  list(): LeadFlow[] {
    const sorted = [...this.flows].sort(([a, x], [b, y]) => y.leads - x.leads || byteOrder(a, b));
    return sorted.slice(0, FLOWS_KEPT).map(([, flow]) => flow);
  }
}

const deskOf = ({ owner, team, queue }: Decision): LeadDesk => ({ owner, team, queue });
