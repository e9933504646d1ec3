import type { GateResult, Governance, Impact } from '../../model/types.gen.ts';
import { shareText } from '../../time/share.ts';
import type { Gate } from '../gate.ts';
import { governanceOfBase } from '../governance-of-base.ts';
import { impactOfPlan } from '../impact-of-plan.ts';
import { isOver, type MovedGroup, movedGroups, movedText, slowerOf } from '../moved-groups.ts';
import { block, pass } from '../outcomes.ts';
import { countText } from '../say-share.ts';
import { slowerCells, slowerText } from '../slower-cells.ts';

const NAME = 'sla-worse';
const KEEP = 'Keep the promise as it was, or have the longer one signed for.';

/** Blocks a slower promise: one that its content makes slower, or past leads that land in a slower one beyond limits. */
export const gate: Gate = input => {
  const base = governanceOfBase(input.base);
  if (base.kind === 'first') return pass(NAME, 'The first release of all: nothing was promised before.');
  if (base.kind === 'no') return block(NAME, base.says, base.next);
  const { router } = input.head;
  if (router === null) return block(NAME, "The rules don't compile.", 'Run `npx leadrail check`.');
  const cells = slowerCells(base.router, router);
  if (cells.length > 0) return block(NAME, `Promised less: ${slowerText(cells)}.`, KEEP);
  const reading = impactOfPlan(input);
  if (reading.kind === 'no') return block(NAME, reading.says, reading.next);
  return judge(base.governance, reading.impact);
};

function judge(governance: Governance, impact: Impact): GateResult {
  const limited = movedGroups(governance, impact, slowerOf);
  if (limited.kind === 'no')
    return block(
      NAME,
      `The governance of the base says no readable \`${limited.missing}\`.`,
      `Set \`${limited.missing}\` in governance, in a pull request of its own first.`,
    );
  const floor = governance.limits?.floor ?? 0;
  const over = limited.groups.filter(group => isOver(group, floor));
  if (over.length > 0) return block(NAME, over.map(overText).join(' '), KEEP);
  const [all] = limited.groups;
  if (!all || all.moved === 0) return pass(NAME, 'No promise gets slower.');
  return pass(NAME, `${movedText(all)} would be promised less (${countText(all.moved)}), within every limit.`);
}

/** `12% of 100 leads would be promised less, over 10% (12).` */
const overText = (group: MovedGroup): string =>
  `${movedText(group)} would be promised less, over ${shareText(group.limit)} (${countText(group.moved)}).`;
