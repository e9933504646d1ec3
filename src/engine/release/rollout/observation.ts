/** What became of the leads that one release decided while a step ran. */
export interface Tally {
  readonly leads: number;
  /** Leads that had no owner when they were decided. */
  readonly queued: number;
  /** Of these, in the policy's fallback queue. */
  readonly fallback: number;
  /** Leads that two rules of one rank claimed. */
  readonly conflicts: number;
  /** Leads that no rule matched. */
  readonly noRule: number;
  /** Leads that lack what their source requires. */
  readonly missingField: number;
  /** Leads whose owner was not there to take them. */
  readonly inactiveOwners: number;
  /** Milliseconds from receipt to the first valid owner, one a lead; leads without one count with their age. */
  readonly latencies: readonly number[];
}

/** A protected source and segment, by what the candidate did there. */
export interface ProtectedTally {
  /** E.g. `demo_request, enterprise`. */
  readonly cell: string;
  readonly leads: number;
  readonly queued: number;
}

/** Both releases side by side, since the step began. */
export interface Observation {
  readonly base: Tally;
  readonly candidate: Tally;
  readonly protected: readonly ProtectedTally[];
}
