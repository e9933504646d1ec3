import type { RepLedger } from '../model/ledger.ts';
import type { Instant } from '../time/instant.ts';

/** The moment at which a replay stands. One for each side; the loads of its reps look at it. */
export interface ReplayClock {
  now: Instant;
}

/**
 * What a rep carries in a replay. A past lead is open from its receipt to its closing, so how many are open is counted
 * when it is asked, at the clock's moment: exact in whatever order the leads come.
 */
export class TimedLoad implements RepLedger {
  today: RepLedger['today'];
  private readonly clock: ReplayClock;
  /** Open from before the replay; nobody knows when they close. */
  private readonly before: number;
  /** The most that were open at once, and the most in one local day, as far as `note` was asked to look. */
  readonly most = { open: 0, day: 0 };
  private readonly receipts: Instant[] = [];
  private readonly closings: Instant[] = [];

  constructor(clock: ReplayClock, carried: RepLedger) {
    this.clock = clock;
    this.before = carried.open;
    this.today = carried.today;
  }

  get open(): number {
    const { now } = this.clock;
    return this.before + countUpTo(this.receipts, now) - countUpTo(this.closings, now);
  }

  /** Settling counts an assigned lead as open; here `hold` says for how long, so there is nothing to add. */
  set open(_: number) {}

  /** Remembers what the rep carries now, if it never was more. */
  note(): void {
    this.most.open = Math.max(this.most.open, this.open);
    this.most.day = Math.max(this.most.day, this.today.n);
  }

  /** A lead given to this rep is open in [from, to). */
  hold(from: Instant, to: Instant): void {
    if (to <= from) return;
    insert(this.receipts, from);
    insert(this.closings, to);
  }
}

/** How many of the sorted instants are at or before `now`. */
function countUpTo(sorted: readonly Instant[], now: Instant): number {
  const last = sorted.at(-1);
  if (last === undefined || last <= now) return sorted.length;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? now) <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(sorted: Instant[], at: Instant): void {
  const place = countUpTo(sorted, at);
  if (place === sorted.length) sorted.push(at);
  else sorted.splice(place, 0, at);
}
