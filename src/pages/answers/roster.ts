/** Who is here, what each carries, and what teams gave out beside their weights. */
export interface Roster {
  readonly days: number;
  readonly reps: readonly Rep[];
  readonly loads: readonly Load[];
}

export interface Rep {
  readonly rep: string;
  readonly presence: 'here' | 'away' | 'inactive' | 'unknown';
  readonly open: number;
  readonly capacity: number | null;
  readonly teams: readonly string[];
  readonly away: readonly { readonly from: string; readonly to: string }[];
  readonly overrides: readonly {
    readonly field: string;
    readonly value: unknown;
    readonly until: string;
    readonly reason: string;
  }[];
}

export interface Load {
  readonly team: string;
  readonly rep: string;
  readonly leads: number;
  readonly weight: number;
  readonly expected: number;
}
