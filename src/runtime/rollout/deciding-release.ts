import { standing } from '../../engine/release/rollout/sticky-share.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import { underRoster } from '../roster/under-roster.ts';
import type { Service } from '../service.ts';
import { shareOf } from './candidate.ts';

/** By what a lead stands in a rollout: its company, so that the people of one account meet one set of rules. */
export interface Subject {
  readonly id: string;
  readonly domain: string | null;
}

/** The release that decides this lead, now and when it is looked at again; null while none is live. */
export function decidingRelease({ live, candidate, roster }: Service, { id, domain }: Subject): LiveRelease | null {
  if (!live || !candidate) return live;
  const isAhead = standing(candidate.release.by.bundle, domain ?? id) < shareOf(candidate);
  return isAhead ? underRoster(candidate.release, roster) : live;
}
