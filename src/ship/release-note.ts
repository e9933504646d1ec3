import type { Plan } from '../engine/model/types.gen.ts';

/** What the tag `release/<n>` says of its release. */
export interface ReleaseNote {
  readonly release: number;
  /** Id of the bundle. */
  readonly bundle: string;
  /** Digest of its policy. */
  readonly policy: string;
  /** Id of the bundle that was live before; null for the first. */
  readonly parent: string | null;
  /** The digests that the verdict was reached on; null in a note that was written afterwards. */
  readonly plan: Plan | null;
  /** The risk tier of the change; null where there was nothing to compare with. */
  readonly tier: string | null;
  /** The segments that the change touched; null where that is not known. */
  readonly segments: readonly string[] | null;
  /** Where a rollback from it goes: the id of a bundle, or `fallback`. */
  readonly rollback_to: string | null;
}

export const releaseTag = (release: number): string => `release/${release}`;

/** The tag of a rehearsed rollback target; 0 is the fallback queue. */
export const readyTag = (release: number): string => `rollback-ready/${release}`;

export const rolledBackTag = (release: number): string => `rolled-back/${release}`;

/** The number in `release/7`, `rollback-ready/7` or `rolled-back/7`; null in any other name. */
export function numberIn(tag: string): number | null {
  const digits = /^[a-z-]+\/(0|[1-9]\d{0,14})$/.exec(tag)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The note in the message of a tag; null when it is none. */
export function readReleaseNote(message: string): ReleaseNote | null {
  let value: unknown;
  try {
    value = JSON.parse(message);
  } catch {
    return null;
  }
  const note = value as ReleaseNote | null;
  const known = typeof note?.release === 'number' && typeof note.bundle === 'string' && typeof note.policy === 'string';
  if (!known) return null;
  const {
    release,
    bundle,
    policy,
    parent = null,
    plan = null,
    tier = null,
    segments = null,
    rollback_to = null,
  } = note;
  return { release, bundle, policy, parent, plan, tier, segments, rollback_to };
}
