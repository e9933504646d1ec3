/** So many of so many leads. */
export interface RuntimeCount {
  readonly k: number;
  readonly n: number;
}

/** `ms` is null of too few, and the least that it is where clocks still run. */
export interface RuntimePercentile {
  readonly ms: number | null;
  readonly n: number;
  readonly at_least: boolean;
}

export interface RuntimeLatency {
  readonly segment: string | null;
  readonly source: string | null;
  readonly p50: RuntimePercentile;
  readonly p90: RuntimePercentile;
}

/** The part of `GET /v1/measures` that a review reads. */
export interface RuntimeMeasures {
  readonly leads: number;
  readonly by_source: readonly {
    readonly fallback: RuntimeCount;
    readonly unassigned: RuntimeCount;
    readonly conflict: RuntimeCount;
    readonly failed_rule: RuntimeCount;
    readonly missing_field: RuntimeCount;
  }[];
  readonly by_rule: readonly { readonly of: string | null }[];
  readonly assignment: readonly RuntimeLatency[];
  readonly response: readonly RuntimeLatency[];
  readonly adherence: readonly { readonly clock: 'assignment' | 'response'; readonly kept: RuntimeCount }[];
  readonly valid_owner: { readonly valid: RuntimeCount };
}
