import type { RolloutMoment } from '../../engine/release/review/review.ts';

/** The entries of the audit that are about a release's rollout, oldest first. */
export function rolloutMoments(
  entries: readonly Readonly<Record<string, unknown>>[],
  bundle: string,
): readonly RolloutMoment[] {
  return entries.flatMap(({ at, what, detail }) => {
    const told = typeof detail === 'object' && detail !== null ? (detail as Readonly<Record<string, unknown>>) : {};
    if (told['release'] !== bundle) return [];
    return [{ at: String(at), what: String(what).replace('rollout.', ''), says: sayDetail(told) }];
  });
}

function sayDetail({ why, reason, share }: Readonly<Record<string, unknown>>): string {
  if (typeof share === 'number') return `${share * 100} % of the leads`;
  return String(why ?? reason ?? '');
}
