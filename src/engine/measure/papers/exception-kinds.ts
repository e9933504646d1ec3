import { type ShareInterval, wilson } from '../../model/wilson.ts';
import type { Instant } from '../../time/instant.ts';
import type { LeadFact } from '../lead-fact.ts';
import type { PromiseBook } from '../promises.ts';
import { isKept } from './kept-share.ts';

/** How routing may go wrong for one lead. */
export const EXCEPTIONS = [
  'late_assignment',
  'late_response',
  'no_owner',
  'fallback',
  'failed_rule',
  'conflict',
  'missing_field',
  'moved_by_hand',
] as const;

export type ExceptionKind = (typeof EXCEPTIONS)[number];

/** The kinds of incident that an exception leads to; those have the owner and the time of an answer. */
export const INCIDENTS_OF: Readonly<Record<ExceptionKind, readonly string[]>> = {
  late_assignment: ['assignment_breach'],
  late_response: ['response_breach'],
  no_owner: ['unassigned_age'],
  fallback: ['inactive_owner'],
  failed_rule: ['failed_rule'],
  conflict: ['conflict'],
  missing_field: ['missing_field'],
  moved_by_hand: [],
};

const FALLBACK: ReadonlySet<string> = new Set(['otherwise', 'nobody_eligible', 'no_weight', 'no_rule']);
const FAILED: ReadonlySet<string> = new Set(['nobody_eligible', 'no_weight', 'no_rule']);

/** Whether one lead shows the exception, as it is known at `now`. */
export function shows(kind: ExceptionKind, lead: LeadFact, book: PromiseBook, now: Instant): boolean {
  switch (kind) {
    case 'late_assignment':
      return isKept(lead, 'assignment', 'breach', book, now) === false;
    case 'late_response':
      return isKept(lead, 'response', 'breach', book, now) === false;
    case 'no_owner':
      return lead.rep === null && lead.closedAt === null;
    case 'fallback':
      return FALLBACK.has(lead.reason ?? '');
    case 'failed_rule':
      return FAILED.has(lead.reason ?? '');
    case 'conflict':
      return lead.conflicts > 0;
    case 'missing_field':
      return lead.missing.length > 0;
    case 'moved_by_hand':
      return lead.reassigned.length > 0;
  }
}

/** How many of some leads show it. */
export const exceptionShare = (
  kind: ExceptionKind,
  leads: readonly LeadFact[],
  book: PromiseBook,
  now: Instant,
): ShareInterval => wilson(leads.filter(lead => shows(kind, lead, book, now)).length, leads.length);
