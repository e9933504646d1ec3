import type { Decided } from '../leads/decide.ts';
import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Instant, QueueEntry } from '../store/rows.ts';

/** A queued lead looked at again: what the steps of that hand on to each other. */
export interface Visit {
  readonly service: Service;
  readonly work: Work;
  readonly live: LiveRelease;
  readonly entry: QueueEntry;
  readonly decided: Decided;
  /** The events of new fields that the decision knew. */
  readonly enriched: readonly number[];
  readonly now: Instant;
}
