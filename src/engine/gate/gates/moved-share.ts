import type { GateResult, Governance, Impact } from '../../model/types.gen.ts';
import { shareText } from '../../time/share.ts';
import type { Gate } from '../gate.ts';
import { governanceOfBase } from '../governance-of-base.ts';
import { impactOfPlan, RENEW_IMPACT } from '../impact-of-plan.ts';
import { isOver, type MovedGroup, movedGroups, movedText } from '../moved-groups.ts';
import { block, pass } from '../outcomes.ts';
import { countText, shareBeside } from '../say-share.ts';

const NAME = 'moved-share';
const SPLIT = 'Split the change, or agree on another limit in a pull request of its own first.';

/** Blocks a change that moves more of the past leads than the base's limits allow. */
export const gate: Gate = input => {
  const base = governanceOfBase(input.base);
  if (base.kind === 'first') return pass(NAME, 'The first release of all: there is no base to compare with.');
  if (base.kind === 'no') return block(NAME, base.says, base.next);
  const reading = impactOfPlan(input);
  if (reading.kind === 'no') return block(NAME, reading.says, reading.next);
  return judge(base.governance, reading.impact);
};

function judge(governance: Governance, impact: Impact): GateResult {
  const limited = movedGroups(governance, impact);
  if (limited.kind === 'no') return noLimit(limited.missing);
  if (impact.leads.total === 0) return judgeSpace(limited.groups[0]?.limit ?? 0, impact);
  const floor = governance.limits?.floor ?? 0;
  const over = limited.groups.filter(group => isOver(group, floor));
  if (over.length > 0) return block(NAME, over.map(overText).join(' '), SPLIT);
  const [all] = limited.groups;
  const few = impact.leads.total < floor ? `; below the floor of ${countText(floor)} leads shares don't count` : '';
  return pass(NAME, `${all ? movedText(all) : 'Nothing'} would move, within every limit${few}.`);
}

/** Without past leads the exact diff is all there is: the share of the leads that there could be. */
function judgeSpace(limit: number, { moves, proof }: Impact): GateResult {
  if (proof === 'not_proven')
    return block(
      NAME,
      'No past lead was replayed and the exact diff is not proven, so no share is known.',
      RENEW_IMPACT,
    );
  const share = moves.reduce((sum, move) => sum + move.share, 0);
  const says = `No past lead was replayed; ${shareBeside(share, 1, limit)} of all possible leads would move`;
  if (share > limit) return block(NAME, `${says}, over ${shareText(limit)}.`, SPLIT);
  return pass(NAME, `${says}, within the limit of ${shareText(limit)}.`);
}

/** `12.4% of 5,000 leads is over 10% (620).` */
const overText = (group: MovedGroup): string =>
  `${movedText(group)} is over ${shareText(group.limit)} (${countText(group.moved)}).`;

const noLimit = (key: string): GateResult =>
  block(
    NAME,
    `The governance of the base says no readable \`${key}\`.`,
    `Set \`${key}\` in governance, in a pull request of its own first.`,
  );
