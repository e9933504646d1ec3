import type { Gate } from '../gate.ts';
import { block, pass } from '../outcomes.ts';
import { findingText } from '../say-finding.ts';
import { countText } from '../say-share.ts';

const NEXT = 'Run `npx leadrail check` and mend what it names, each with file and line.';

/** Blocks rules that `check` finds an error in, and, once the proof is a part of it, rules that are not proved sound. */
export const gate: Gate = ({ head, needsProof }) => {
  const errors = head.findings.filter(found => found.level === 'error');
  const [first] = errors;
  if (first) return block('valid', `${countOf(errors.length)}, the first ${findingText(first)}`, NEXT);
  if (head.router === null) return block('valid', "The rules don't compile.", NEXT);
  const unproven = head.proof === 'not_proven';
  if (unproven && needsProof) return block('valid', 'No errors, but not proven (not_proven).', NEXT);
  return pass('valid', `No errors; ${unproven ? 'not proven yet (not_proven)' : 'proved'}.`);
};

const countOf = (n: number): string => `${countText(n)} ${n === 1 ? 'error' : 'errors'}`;
