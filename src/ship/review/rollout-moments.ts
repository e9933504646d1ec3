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

function sayDetail({ why, reason, share, guards }: Readonly<Record<string, unknown>>): string {
  const what = typeof share === 'number' ? `${share * 100} % of the leads` : String(why ?? reason ?? '');
  return [what, sayGuards(guards)].filter(text => text !== '').join('; ');
}

/** Those that did not pass, by name; the others as a number. */
function sayGuards(guards: unknown): string {
  if (typeof guards !== 'object' || guards === null) return '';
  const states = Object.entries(guards);
  const others = states.filter(([, state]) => state !== 'pass').map(([guard, state]) => `${guard} ${state}`);
  return [`${states.length - others.length} of ${states.length} guards pass`, ...others].join(', ');
}
