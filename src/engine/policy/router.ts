import type { Digest } from '../model/digest.ts';
import type { Policy, Queue, Rep, SlaTarget, Source, Team } from '../model/types.gen.ts';
import type { WorkCalendar } from '../time/calendar.ts';
import type { Condition, LeadKeys } from './condition.ts';
import type { FieldPlan, SourceReading } from './field-plan.ts';

/** A policy made ready to decide: every reference resolved, every value in the form in which it is compared. */
export interface Router {
  /** Digest of the canonical policy: what a decision names as its release. */
  readonly release: Digest;
  readonly policy: Policy;
  /** Declared fields by index; the last two indexes are `source` and `segment`. */
  readonly fields: readonly FieldPlan[];
  readonly slots: Slots;
  /** How raw leads are read: without a known source, and by source where it has its own ways. */
  readonly reading: SourceReading;
  readonly sources: ReadonlyMap<string, SourcePlan>;
  /** Folded id or alias → source id. */
  readonly sourceNames: ReadonlyMap<string, string>;
  readonly segments: readonly { readonly id: string; readonly condition: Condition }[];
  /** All rules in the one order in which they are asked: layer, priority, default last, id. */
  readonly rules: readonly RulePlan[];
  readonly matcher: Matcher;
  readonly layers: readonly string[];
  readonly reps: ReadonlyMap<string, RepPlan>;
  readonly teams: ReadonlyMap<string, TeamPlan>;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly calendars: ReadonlyMap<string, WorkCalendar>;
  readonly fallback: string;
  readonly targets: TargetFinder;
}

/** Finds rules for a lead. How it looks is its own matter; what it finds is fixed by the order of the rules. */
export interface Matcher {
  /** The first rule at or after `from`, and before `to`, that the lead matches; null when none does. */
  first(keys: LeadKeys, from: number, to: number): RulePlan | null;
}

/** Index of each field in a lead's slots. */
export interface Slots {
  readonly of: ReadonlyMap<string, number>;
  readonly source: number;
  readonly segment: number;
  readonly count: number;
}

export interface SourcePlan {
  readonly source: Source;
  readonly requires: readonly string[];
  readonly reading: SourceReading;
}

export interface RulePlan {
  readonly id: string;
  /** Place in the order of all rules. */
  readonly index: number;
  readonly layer: string;
  readonly layerIndex: number;
  readonly priority: number;
  readonly isDefault: boolean;
  readonly condition: Condition;
  readonly assign: TargetPlan;
  readonly otherwise: TargetPlan | 'next' | null;
  /** Canonical text of assign and otherwise: two rules with the same text have the same outcome. */
  readonly outcome: string;
  /** Index of the first rule of a later layer. */
  readonly layerEnd: number;
  /** Indexes of the rules of the same layer and priority: [from, to). */
  readonly rank: readonly [number, number];
}

export type TargetPlan =
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'rep'; readonly rep: string }
  | { readonly kind: 'field'; readonly field: string; readonly slot: number }
  | { readonly kind: 'queue'; readonly queue: string };

export interface RepPlan {
  readonly rep: Rep;
  readonly calendar: WorkCalendar;
  readonly zone: string;
  readonly roles: ReadonlySet<string>;
}

export interface TeamPlan {
  readonly team: Team;
  readonly members: readonly MemberPlan[];
}

export interface MemberPlan {
  readonly rep: RepPlan;
  readonly id: string;
  readonly weight: number;
  /** Place in the team's list: the last tie-break. */
  readonly order: number;
}

/** The SLA row of a source and segment; null without a row. */
export type TargetFinder = (source: string | null, segment: string) => SlaTarget | null;
