import type { Release } from '../answers/releases.ts';
import { shortId } from '../parts/figures.ts';

/** A release, or the fallback, as people call it. */
export function nameOf(target: string | null, known: ReadonlyMap<string, Release>): string {
  if (target === null) return 'nowhere';
  if (target === 'fallback') return 'the fallback queue';
  const release = known.get(target);
  return release ? `release ${release.sequence}` : shortId(target);
}
