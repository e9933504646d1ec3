import { loopTurn } from '../in-turns.ts';
import type { Instant, PastVerdict } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** A field in which leads brought what it can't have; never the value, which may be somebody's. */
export interface ValueOutside {
  readonly field: string;
  readonly reason: string;
  readonly leads: number;
  /** The latest of them. */
  readonly example: string;
}

export interface DecisionTally {
  readonly decisions: number;
  readonly rules: ReadonlySet<string>;
  readonly outside: readonly ValueOutside[];
}

const PAGE = 500;
/** Older ones would say no more, and the service has other work. */
const MOST = 100_000;

/** Counts the decisions from `since` on, the newest first, a page at a turn. */
export async function tallyDecisions(store: StoreReads, since: Instant): Promise<DecisionTally> {
  const rules = new Set<string>();
  const outside = new Map<string, ValueOutside>();
  let decisions = 0;
  for (let before = Number.MAX_SAFE_INTEGER; decisions < MOST; ) {
    const page = await store.decisionsBefore(before, PAGE);
    const recent = page.filter(({ at }) => at >= since);
    decisions += recent.length;
    for (const each of recent) note(each, rules, outside);
    const last = page.at(-1);
    if (!last || page.length < PAGE || last.at < since) break;
    before = last.n;
    await loopTurn();
  }
  return { decisions, rules, outside: [...outside.values()].sort((a, b) => b.leads - a.leads) };
}

function note({ decision }: PastVerdict, rules: Set<string>, outside: Map<string, ValueOutside>): void {
  if (decision.rule !== null) rules.add(decision.rule);
  for (const { field, reason } of decision.unresolved) {
    const before = outside.get(`${field} ${reason}`);
    const { leads, example } = before ?? { leads: 0, example: decision.lead_id };
    outside.set(`${field} ${reason}`, { field, reason, leads: leads + 1, example });
  }
}
