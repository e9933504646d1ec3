import type { StepVerdict } from '../../../engine/release/rollout/judge-step.ts';
import type { Tally } from '../../../engine/release/rollout/observation.ts';
import type { Step } from '../../../engine/release/rollout/steps.ts';
import type { Instant } from '../rows.ts';

/** Running, paused by a person, asking for one; done: it decides all leads; aborted: nothing of it is left. */
export type RolloutState = 'running' | 'paused' | 'asking' | 'done' | 'aborted';

export type Side = 'base' | 'candidate';

export interface RolloutRow {
  readonly n: number;
  /** Bundle ids. */
  readonly candidate: string;
  readonly base: string;
  readonly steps: readonly Step[];
  /** Index into the steps. */
  readonly step: number;
  readonly stepSince: Instant;
  readonly startedAt: Instant;
  readonly state: RolloutState;
  /** Why it is in this state; null while nothing is to say. */
  readonly why: string | null;
  readonly who: string;
  readonly rollbackTo: string | null;
  /** The last verdict on the step; null before the first. */
  readonly verdict: StepVerdict | null;
}

export type NewRollout = Pick<RolloutRow, 'candidate' | 'base' | 'steps' | 'startedAt' | 'who' | 'rollbackTo'>;

/** What may change of a rollout. */
export type RolloutChange = Partial<Pick<RolloutRow, 'step' | 'stepSince' | 'state' | 'why' | 'verdict'>>;

/** What one lead of a step showed. Flags are 0 or 1, as columns are. */
export interface RolloutLead {
  readonly rollout: number;
  readonly step: number;
  readonly leadId: string;
  readonly side: Side;
  /** 1: this side only looked on. */
  readonly shadow: number;
  /** 1: the other side would have given it to somebody else, or to another queue. */
  readonly differs: number;
  readonly receivedAt: Instant;
  readonly queued: number;
  readonly fallback: number;
  readonly conflict: number;
  readonly noRule: number;
  readonly missingField: number;
  readonly absentOwner: number;
  /** The protected source and segment that it belongs to; null for others. */
  readonly cell: string | null;
}

/** Counts over the leads of one side. */
export interface RolloutSums extends Omit<Tally, 'latencies'> {
  readonly differs: number;
}
