import type { RawRecord } from '../../../src/runtime/store/rows.ts';

/** What the world answers to a message: fine, no answer, an error, or an answer that comes after the lease is over. */
export type Mood = 'fine' | 'dead' | 'failing' | 'slow';

/** What befalls the store once: the n-th call fails, the transaction is lost, or nobody learns that it committed. */
export type StoreFault = 'call_fails' | 'lost' | 'unknown';

/** One thing that happens in a simulated month. Plain data, so that a list of them can be shortened and run again. */
export type Action = { readonly at: number } & (
  | { readonly do: 'leads'; readonly leads: readonly RawRecord[]; readonly gone: string | null }
  | { readonly do: 'again'; readonly lead: string }
  | {
      readonly do: 'event';
      readonly lead: string;
      readonly event: RawRecord;
      readonly ago: number;
      readonly times: number;
    }
  | { readonly do: 'gone' | 'back'; readonly rep: string }
  | { readonly do: 'release' | 'rollout'; readonly n: 0 | 1 | 2 }
  | { readonly do: 'collide' | 'rollback' | 'ack' | 'resolve' | 'promote' | 'late_queue' }
  | { readonly do: 'mood'; readonly mood: Mood }
  | { readonly do: 'poison'; readonly lead: string }
  | { readonly do: 'store'; readonly fault: StoreFault; readonly after: number }
  | { readonly do: 'kill_sending' | 'restart' }
  | { readonly do: 'clock'; readonly skew: number }
);
