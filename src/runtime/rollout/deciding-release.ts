import { isAhead } from '../../engine/release/rollout/reach.ts';
import { standing } from '../../engine/release/rollout/sticky-share.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import { underRoster } from '../roster/under-roster.ts';
import type { Service } from '../service.ts';
import { type Came, placeOf } from './place-of.ts';

/** By what a lead stands in a rollout: its company, so that the people of one account meet one set of rules. */
export interface Subject extends Came {
  readonly id: string;
  readonly domain: string | null;
}

/** The release that decides this lead, now and when it is looked at again; null while none is live. */
export function decidingRelease({ live, candidate, roster }: Service, subject: Subject): LiveRelease | null {
  if (!live || !candidate) return live;
  const { release, rollout } = candidate;
  const stands = standing(release.by.bundle, subject.domain ?? subject.id);
  return isAhead(rollout, stands, placeOf(rollout, live.router, subject)) ? underRoster(release, roster) : live;
}
