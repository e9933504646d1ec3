import type { Instant, RawRecord } from '../rows.ts';

/** A lead whose personal fields are still there. */
export interface ErasableLead {
  readonly id: string;
  readonly raw: RawRecord;
  readonly receivedAt: Instant;
}
