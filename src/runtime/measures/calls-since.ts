import type { Call } from '../../engine/measure/alerts/integration-failure.ts';
import { HOUR } from '../../engine/time/units.ts';
import { loopTurn } from '../in-turns.ts';
import type { Tried } from '../store/rows/figures.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** The tries of all messages since `from`, oldest message first: read from the latest on, until they are too old. */
export async function callsSince(store: StoreReads, from: Instant): Promise<Call[]> {
  const pages: Call[][] = [];
  for (let before: number | null = null; ; ) {
    const { rows, next } = await store.triedBefore(before);
    const young = rows.filter(({ createdAt }) => createdAt >= from);
    pages.push(young.reverse().flatMap(callsOf));
    const last = rows.at(-1);
    if (next === null || !last || last.createdAt < from - CLOCK_SET_BACK) return pages.reverse().flat();
    before = next;
    await loopTurn();
  }
}

/** After a clock was set back, messages that came later were made earlier. */
const CLOCK_SET_BACK = HOUR;

/** The tries of one message: all but the last failed, and the last one too unless it arrived. */
const callsOf = ({ channel, at, attempts, sent }: Tried): Call[] =>
  Array.from({ length: attempts }, (_, i) => ({ to: channel, at, ok: sent && i === attempts - 1 }));
