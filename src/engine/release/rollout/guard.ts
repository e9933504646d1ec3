import type { Observation } from './observation.ts';

/** Few leads are no proof: a guard that can't tell yet says so, and never passes. */
export type GuardState = 'pass' | 'fail' | 'insufficient';

export interface GuardResult {
  readonly guard: string;
  readonly state: GuardState;
  /** What was seen, with its figures. */
  readonly says: string;
}

/** The fewest leads of a step that a guard lets pass. A guard may fail on fewer. */
export type Guard = (seen: Observation, minLeads: number) => GuardResult;
