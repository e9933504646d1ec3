import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** Work that the clock brings about. */
export interface Round {
  readonly name: string;
  /** Milliseconds from one run to the next. */
  readonly every: number;
  /** Answers how many things it dealt with. One that fails keeps no other from running. */
  run(service: Service, now: Instant): Promise<number>;
  /** Resolves when what it set going has ended. The clock never waits for it. */
  settled?(service: Service): Promise<void>;
}
