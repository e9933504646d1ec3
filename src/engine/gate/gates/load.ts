import type { Gate } from '../gate.ts';
import { governanceOfBase } from '../governance-of-base.ts';
import { impactOfPlan } from '../impact-of-plan.ts';
import { loadLimitOf } from '../limit-of.ts';
import { block, pass } from '../outcomes.ts';
import { overloads } from '../overloads.ts';
import { countText } from '../say-share.ts';

const NAME = 'load';
const SHARE_OUT = 'Give some of these leads to others, or agree on another limit in a pull request of its own first.';
const MOST_NAMED = 5;

/** Blocks a change that pushes a rep over the limit of their former load, or over their capacity. */
export const gate: Gate = input => {
  const base = governanceOfBase(input.base);
  if (base.kind === 'first') return pass(NAME, 'The first release of all: there is no former load.');
  if (base.kind === 'no') return block(NAME, base.says, base.next);
  const { governance, router } = base;
  if (loadLimitOf(governance.limits?.load) === null)
    return block(
      NAME,
      'The governance of the base says no readable `limits.load`.',
      'Set `limits.load` in governance, in a pull request of its own first.',
    );
  const reading = impactOfPlan(input);
  if (reading.kind === 'no') return block(NAME, reading.says, reading.next);
  const over = overloads(governance, reading.impact, router);
  if (over.length === 0) return pass(NAME, `Nobody carries too much, of ${countText(reading.impact.load.length)}.`);
  const rest = over.length > MOST_NAMED ? [`and ${countText(over.length - MOST_NAMED)} more`] : [];
  const told = [...over.slice(0, MOST_NAMED).map(({ says }) => says), ...rest].join('; ');
  return block(NAME, `${told}.`, SHARE_OUT);
};
