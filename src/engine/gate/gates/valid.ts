import type { Gate } from '../gate.ts';
import { block, pass } from '../outcomes.ts';
import { findingText } from '../say-finding.ts';
import { countText } from '../say-share.ts';

const NEXT = 'Run `npx leadrail check` and mend what it names, each with file and line.';

/** Blocks rules that `check` finds an error in, and rules that could not be proved sound. */
export const gate: Gate = ({ head }) => {
  const errors = head.findings.filter(found => found.level === 'error');
  const [first] = errors;
  if (first) return block('valid', `${countOf(errors.length)}, the first ${findingText(first)}`, NEXT);
  if (head.router === null) return block('valid', "The rules don't compile.", NEXT);
  if (head.proof === 'not_proven') return block('valid', 'No errors, but not proven (not_proven).', NEXT);
  return pass('valid', 'No errors; proved.');
};

const countOf = (n: number): string => `${countText(n)} ${n === 1 ? 'error' : 'errors'}`;
