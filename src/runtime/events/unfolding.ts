import type { Group } from '../leads/gather-life.ts';
import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** A lead's life while an event is carried out in it. */
export interface Unfolding {
  readonly service: Service;
  readonly work: Work;
  readonly live: LiveRelease;
  readonly group: Group;
  readonly now: Instant;
}
