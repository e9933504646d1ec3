import type { LiveRelease } from '../releases/live-release.ts';
import { overriddenRouter } from './overridden-router.ts';
import type { Roster } from './roster.ts';

/** A release as it decides under the overrides that are in force; what it decides says so in `by`. */
export function underRoster(release: LiveRelease, { digest, overrides }: Roster): LiveRelease {
  if (digest === null) return release;
  return { ...release, by: { ...release.by, roster: digest }, router: overriddenRouter(release.router, overrides) };
}
