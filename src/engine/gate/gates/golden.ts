import type { Gate } from '../gate.ts';
import { block, pass } from '../outcomes.ts';
import { findingText } from '../say-finding.ts';
import { countText } from '../say-share.ts';

const NEXT =
  'Run `npx leadrail test`; it shows expected beside got. If the new decision is right, change the record in this change.';
const MOST_NAMED = 5;

/** Blocks a change after which a golden record gets another decision than the one written down. */
export const gate: Gate = ({ golden: { results, findings }, head }) => {
  if (head.router === null)
    return block('golden', "The rules don't compile, so no golden record can be decided.", NEXT);
  const unread = findings.find(found => found.level === 'error');
  if (unread) return block('golden', `A golden file can't be read: ${findingText(unread)}`, NEXT);
  if (results.length === 0)
    return block(
      'golden',
      'There is no golden record.',
      'Write one below tests/golden: a lead and the decision it must get.',
    );
  const failed = results.filter(result => !result.ok).map(result => result.id);
  if (failed.length === 0) return pass('golden', `All golden records pass (${countText(results.length)}).`);
  const rest = failed.length > MOST_NAMED ? ` and ${failed.length - MOST_NAMED} more` : '';
  const named = failed.slice(0, MOST_NAMED).join(', ') + rest;
  return block(
    'golden',
    `${countText(failed.length)} of ${countText(results.length)} golden records fail: ${named}.`,
    NEXT,
  );
};
