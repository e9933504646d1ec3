import type { PastEvent } from '../../engine/sla/life/life.ts';
import type { Told } from '../../engine/sla/life/life-of.ts';
import type { Group } from '../leads/gather-life.ts';
import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** An event on its way into a lead's life. */
export interface Unfolding {
  readonly service: Service;
  readonly work: Work;
  readonly live: LiveRelease;
  readonly group: Group;
  readonly told: Told;
  readonly event: PastEvent;
  readonly now: Instant;
}
