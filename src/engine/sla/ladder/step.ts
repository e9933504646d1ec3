import type { Instant } from '../../time/instant.ts';
import type { Role } from './ladder.ts';

/** Why a level is called. */
export type Call =
  /** Its `after` has come. */
  | 'time'
  /** The level before did not acknowledge in time. */
  | 'no_answer'
  /** It was acknowledged and is still not resolved. */
  | 'not_resolved'
  /** The promise is business critical and this level's `or_when` says so. */
  | 'business_critical'
  /** As many faults of its kinds as this level's `or_when` says. */
  | 'many_faults'
  /** It was at this level when it last resolved, less than a day ago. */
  | 'fired_again'
  /** The level before had nobody to tell. */
  | 'passed_on'
  /** A drill tells each level. */
  | 'drill';

/** Why a level was passed without telling anybody. */
export type Gap =
  /** A higher level was called at the same moment. */
  | { readonly kind: 'higher_called'; readonly call: Call }
  /** Nobody of the role is active and present. */
  | { readonly kind: 'nobody_present'; readonly role: string }
  | { readonly kind: 'no_role' };

/** One step of an incident on its ladder, to be carried out and kept. */
export type Step =
  /** The level at which the service helps itself. */
  | { readonly kind: 'began'; readonly level: number }
  | { readonly kind: 'recover'; readonly level: number; readonly attempt: number; readonly of: number }
  | { readonly kind: 'hand_over'; readonly level: number }
  | Notify
  | { readonly kind: 'passed_on'; readonly level: number; readonly gap: Gap }
  /** The last level was told as often as is bearable; the incident stays open and shown. */
  | { readonly kind: 'exhausted'; readonly level: number; readonly repeats: number };

export interface Notify {
  readonly kind: 'notify';
  readonly level: number;
  readonly role: Role;
  /** The people of the role who are there, in their order; empty only at the last level. */
  readonly people: readonly string[];
  readonly call: Call;
  /** When the role hears of it, and when it must have acknowledged. */
  readonly tellAt: Instant;
  readonly respondBy: Instant;
}
