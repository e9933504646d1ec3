import type { Fraction } from './fraction.ts';

/** What one team remembers of its rotation. Keyed by team, never by rule, so that editing rules resets nothing. */
export interface TeamLedger {
  /** Smooth weighted credit of each rep; absent is zero. */
  readonly credits: Map<string, Fraction>;
  /** The team's assignment count when the rep got its last lead; absent is never. */
  readonly lastAssigned: Map<string, number>;
  /** Assignments that this team has made. */
  n: number;
  /** Members seen away or inactive at the team's last pick; they catch up when they return. */
  absent: ReadonlySet<string>;
}

/** What one rep carries. `today.date` is a local date of the rep's calendar. */
export interface RepLedger {
  open: number;
  today: { date: string; n: number };
}

/** The mutable memory behind a run of decisions. Deciding only reads it; `settle` alone writes it. */
export interface Ledger {
  readonly teams: Map<string, TeamLedger>;
  readonly reps: Map<string, RepLedger>;
  /** Lead id → reps who held this lead before. */
  readonly earlier: Map<string, readonly string[]>;
}

/** What one assignment changes in the ledger; a queued lead changes nothing. */
export interface Advance {
  readonly rep: string;
  readonly date: string;
  /** Null when the owner was not picked from a team, which moves no rotation. */
  readonly team: TeamAdvance | null;
}

export interface TeamAdvance {
  readonly id: string;
  /** New credits of the reps whose credit changed. */
  readonly credits: ReadonlyMap<string, Fraction>;
  readonly absent: ReadonlySet<string>;
}

export function emptyLedger(): Ledger {
  return { teams: new Map(), reps: new Map(), earlier: new Map() };
}

export function emptyTeamLedger(): TeamLedger {
  return { credits: new Map(), lastAssigned: new Map(), n: 0, absent: new Set() };
}
