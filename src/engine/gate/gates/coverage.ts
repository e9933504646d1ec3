import { changedRules, uncoveredChanges } from '../../replay/coverage/changed-rules.ts';
import type { Gate } from '../gate.ts';
import { block, pass } from '../outcomes.ts';
import { countText } from '../say-share.ts';

const NEXT =
  'Run `npx leadrail test --suggest`, review the records that it writes, and put those that are right below tests/golden.';
const MOST_NAMED = 5;

/** Blocks a change with a new or changed rule that no golden record reaches. */
export const gate: Gate = ({ base, head: { router }, golden: { coverage } }) => {
  if (router === null) return block('coverage', "The rules don't compile, so no golden record reaches any.", NEXT);
  if (base.kind === 'unreadable')
    return block('coverage', `What changed can't be told: ${base.why}`, 'Give a base that can be read.');
  if (!coverage)
    return block('coverage', 'Which rules the golden records reach is not known.', 'Run `npx leadrail test`.');
  const before = base.kind === 'none' ? null : base.router;
  const changed = changedRules(before, router);
  const uncovered = uncoveredChanges(before, router, coverage);
  if (changed.length === 0) return pass('coverage', 'No rule is new or changed.');
  if (uncovered.length === 0)
    return pass('coverage', `Golden records reach each new or changed rule (${countText(changed.length)}).`);
  const named = uncovered.slice(0, MOST_NAMED).map(({ id, change }) => `${id} (${change})`);
  const rest = uncovered.length > MOST_NAMED ? ` and ${countText(uncovered.length - MOST_NAMED)} more` : '';
  const all = `${countText(uncovered.length)} of ${countText(changed.length)} new or changed rules`;
  return block('coverage', `No golden record reaches ${all}: ${named.join(', ')}${rest}.`, NEXT);
};
