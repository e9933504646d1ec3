/** How one attempt ended. */
export interface Attempt {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** From 1. */
  readonly n: number;
  /** Null when no answer came. */
  readonly status: number | null;
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** Epoch milliseconds, for the hour at which a limit ends. */
  readonly now: number;
}

export type Retry =
  | { readonly kind: 'wait'; readonly ms: number }
  /** The answer stands, good or bad. */
  | { readonly kind: 'done' }
  /** GitHub wants us to wait for longer than a job should. */
  | { readonly kind: 'limited' };

const MOST_ATTEMPTS = 4;
const LONGEST_WAIT = 5 * 60_000;
const FIRST_WAIT = 1000;
/** What GitHub asks for where it names no time itself. */
const LIMIT_WAIT = 60_000;

/**
 * Whether to ask again, and when, as GitHub's documentation asks: by `retry-after`, by the hour at which the limit
 * ends, else growing waits. A POST that may have been carried out is never sent twice.
 */
export function decideRetry(attempt: Attempt): Retry {
  const limit = limitWait(attempt);
  if (limit !== null)
    return limit > LONGEST_WAIT || isLast(attempt) ? { kind: 'limited' } : { kind: 'wait', ms: limit };
  const failed = attempt.status === null || attempt.status >= 500;
  if (!failed || attempt.method === 'POST' || isLast(attempt)) return { kind: 'done' };
  return { kind: 'wait', ms: FIRST_WAIT * 2 ** (attempt.n - 1) };
}

const isLast = ({ n }: Attempt): boolean => n >= MOST_ATTEMPTS;

/** How long a rate limit makes us wait, in milliseconds; null when it is none. A plain 403 is a no, not a limit. */
function limitWait({ status, headers, body, now, n }: Attempt): number | null {
  if (status !== 403 && status !== 429) return null;
  const after = seconds(headers.get('retry-after'));
  if (after !== null) return after * 1000;
  if (headers.get('x-ratelimit-remaining') === '0') {
    const reset = seconds(headers.get('x-ratelimit-reset'));
    return reset === null ? LIMIT_WAIT : Math.max(FIRST_WAIT, reset * 1000 - now);
  }
  return status === 429 || /secondary rate limit|abuse detection/i.test(body) ? LIMIT_WAIT * 2 ** (n - 1) : null;
}

const seconds = (text: string | undefined): number | null => (/^\d{1,12}$/.test(text ?? '') ? Number(text) : null);
