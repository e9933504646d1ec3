import type { ExceptionKind } from '../../engine/measure/papers/exception-kinds.ts';

/** Each kind of exception as leaders read it. */
export const EXCEPTION_WORDS: Readonly<Record<ExceptionKind, string>> = {
  late_assignment: 'assigned too late',
  late_response: 'answered too late',
  no_owner: 'nobody has it yet',
  fallback: 'went to a fallback',
  failed_rule: 'no rule could place it',
  conflict: 'rules disagreed',
  missing_field: 'a required field was missing',
  moved_by_hand: 'moved by hand',
};
