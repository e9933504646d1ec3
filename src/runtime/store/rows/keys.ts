import type { Instant } from '../rows.ts';

/** What a request was answered, kept so that the same request again gets the same answer. */
export interface KeptAnswer {
  /** The caller's idempotency key, or the digest of a signed delivery, with what it is a key for before it. */
  readonly key: string;
  /** What was asked: the same key with another fingerprint is another request. */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: object;
  readonly at: Instant;
}
