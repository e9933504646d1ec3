import type { Digest } from '../../model/digest.ts';
import type { Channel } from '../../model/types.gen.ts';

/** The levels of an escalation policy as they stood when an incident opened: no later release changes them. */
export interface Ladder {
  /** The policy's id; null when the rules have none. */
  readonly policy: string | null;
  /** The release whose rules these are; null before the first. */
  readonly release: Digest | null;
  /** Lowest level first, each level once. */
  readonly rungs: readonly Rung[];
}

/** One level. Times are milliseconds. */
export interface Rung {
  readonly level: number;
  /** Wall time since the incident opened. */
  readonly after: number;
  /** What the service tries by itself. */
  readonly recover: { readonly attempts: number; readonly every: number } | null;
  /** Who is told; null: nobody, the service works on it alone. */
  readonly role: Role | null;
  /** How long they have to acknowledge; null: until the next level's time. */
  readonly respondWithin: number | null;
  /** What brings an incident here at once. */
  readonly trigger: Trigger | null;
}

/** A role with the people and the channel that it had. */
export interface Role {
  readonly id: string;
  readonly people: readonly string[];
  readonly channel: RoleChannel | null;
}

/** The way to a role; its address stands in the environment alone. */
export interface RoleChannel extends Channel {
  readonly id: string;
}

/** Everything that it names has to hold. */
export interface Trigger {
  /** An incident of one of these kinds, with so many of these kinds within so long. */
  readonly faults: { readonly categories: readonly string[]; readonly count: number; readonly within: number } | null;
  readonly businessCritical: boolean;
}

/** The ladder of incidents that open before any rules are live: they are kept and shown, and nobody can be told. */
export const NO_LADDER: Ladder = { policy: null, release: null, rungs: [] };
