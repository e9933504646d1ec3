import type { RuntimeReleases } from '../client/runtime-answers.ts';
import { annotatedTags } from '../workspace/annotated-tags.ts';
import { numberIn, type ReleaseNote, readReleaseNote } from './release-note.ts';

export interface LoggedRelease extends ReleaseNote {
  /** Whether the history of HEAD holds its commit. */
  readonly inHistory: boolean;
}

/** What the tags of this repository tell about releases. */
export interface ReleaseLog {
  /** By rising number. */
  readonly releases: readonly LoggedRelease[];
  /** Rehearsed rollback targets; 0 is the fallback queue. */
  readonly ready: ReadonlySet<number>;
  /** Releases that were left by a rollback. */
  readonly rolledBack: ReadonlySet<number>;
}

export const EMPTY_LOG: ReleaseLog = { releases: [], ready: new Set(), rolledBack: new Set() };

/** Throws UnreadableInput outside a repository. A tag whose message is no note is passed over. */
export async function readReleaseLog(cwd = '.'): Promise<ReleaseLog> {
  const tags = await annotatedTags(['release/', 'rollback-ready/', 'rolled-back/'], cwd);
  const below = (prefix: string) => tags.filter(({ name }) => name.startsWith(prefix));
  const numbers = (prefix: string) => new Set(below(prefix).flatMap(({ name }) => numberIn(name) ?? []));
  const releases = below('release/').flatMap(({ name, message, inHistory }) => {
    const note = readReleaseNote(message);
    return note && note.release === numberIn(name) ? [{ ...note, inHistory }] : [];
  });
  return {
    releases: releases.sort((a, b) => a.release - b.release),
    ready: numbers('rollback-ready/'),
    rolledBack: numbers('rolled-back/'),
  };
}

export const lastRelease = ({ releases }: ReleaseLog): LoggedRelease | null => releases.at(-1) ?? null;

export const releaseOf = ({ releases }: ReleaseLog, bundle: string | null): LoggedRelease | null =>
  releases.find(release => release.bundle === bundle) ?? null;

export const releaseNumbered = ({ releases }: ReleaseLog, n: number): LoggedRelease | null =>
  releases.find(({ release }) => release === n) ?? null;

/** The latest release with this policy, where a rollback left it: shipping the same again takes a deliberate word. */
export function heldRelease({ releases, rolledBack }: ReleaseLog, policy: string): LoggedRelease | null {
  const last = releases.findLast(release => release.policy === policy);
  return last && rolledBack.has(last.release) ? last : null;
}

/** Releases that the runtime left by a rollback while git was never told. */
export function untoldRollbacks(log: ReleaseLog, { releases }: RuntimeReleases): number[] {
  const left = releases.filter(({ status }) => status === 'rolled_back');
  const numbers = left.flatMap(({ id }) => releaseOf(log, id)?.release ?? []);
  return numbers.filter(n => !log.rolledBack.has(n));
}

/** The log as it would read had git been told of everything that the runtime did. */
export const withRollbacks = (log: ReleaseLog, numbers: readonly number[]): ReleaseLog => ({
  ...log,
  rolledBack: new Set([...log.rolledBack, ...numbers]),
});
