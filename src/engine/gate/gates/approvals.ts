import type { GateResult, Governance, Risk } from '../../model/types.gen.ts';
import { countApprovals, type MissingRole } from '../approvals/missing-approvals.ts';
import type { AuthorsReading, Gate, GateInput } from '../gate.ts';
import { governanceOfBase } from '../governance-of-base.ts';
import { block, pass } from '../outcomes.ts';
import { riskOfChange, riskText, whyNoTier } from '../risk/risk-of-change.ts';

const NAME = 'approvals';
const AGREE = 'Agree on it in governance, in a pull request of its own first.';

/** Blocks a change that those whom its risk tier asks for have not approved, this very plan and each as one person. */
export const gate: Gate = input => {
  const base = governanceOfBase(input.base);
  if (base.kind === 'first') return pass(NAME, 'The first release of all: no base says who must approve.');
  if (base.kind === 'no') return block(NAME, base.says, base.next);
  const reading = riskOfChange(input);
  if (reading.kind === 'no') return block(NAME, `Who must approve depends on the risk. ${reading.says}`, reading.next);
  const unrated = whyNoTier(base.governance, reading.risk);
  if (unrated !== null) return block(NAME, unrated, AGREE);
  return judge(input, base.governance, reading.risk);
};

function judge(input: GateInput, { tiers = [], approvers = {} }: Governance, risk: Risk): GateResult {
  const needed = tiers.find(({ id }) => id === risk.tier)?.approvals ?? [];
  const of = `The ${riskText(risk)}`;
  if (needed.every(({ n }) => n === 0)) return pass(NAME, `${of} asks for nobody.`);
  const { approvals: reading, authors, plan, now } = input;
  const names = authors.kind === 'authors' ? authors.names : [];
  const given = reading.kind === 'approvals' ? reading.approvals : [];
  const { counted, missing, refused } = countApprovals(needed, given, { plan, approvers, authors: names, now });
  if (missing.length === 0) return withAuthors(`${of} is approved by ${counted.join(', ')}.`, authors);
  const unread = reading.kind === 'none' ? [`No approvals were handed in: ${reading.why}`] : [];
  const says = [`${of} lacks ${missing.map(lacks).join(' and ')}.`, ...unread, ...refused.map(each => `${each}.`)];
  return block(NAME, says.join(' '), `Ask for an approval of this plan: ${missing.map(ask).join('; ')}.`);
}

/** The approvals are enough; whether one of them is the author's own can be told only where the author is known. */
function withAuthors(says: string, authors: AuthorsReading): GateResult {
  switch (authors.kind) {
    case 'authors':
      return pass(NAME, says);
    case 'untold':
      return pass(NAME, `${says} Nobody said who made the change, so an approval of their own would count.`);
    case 'unknown':
      return block(NAME, `${says} Who made the change is not known: ${authors.why}`, 'Name them with --author.');
  }
}

const lacks = ({ role, n }: MissingRole): string => `${n} ${role}`;

const ask = ({ role, n, who }: MissingRole): string =>
  who.length === 0
    ? `nobody else holds the role ${role}, so somebody must be named first`
    : `${n} of ${who.join(', ')} (${role})`;
