import { canonicalJson } from '../../model/canonical-json.ts';
import type { Finding, Move } from '../../model/types.gen.ts';
import { findingsSince } from '../findings-since.ts';
import type { Gate } from '../gate.ts';
import { impactOfPlan } from '../impact-of-plan.ts';
import { lostRules } from '../lost-rules.ts';
import { block, pass } from '../outcomes.ts';
import { findingText } from '../say-finding.ts';
import { countText } from '../say-share.ts';

const NAME = 'findings';
const NEXT = 'Run `npx leadrail check --base BASE`: it marks the new ones. Mend them.';

/** Warnings that change where leads go without anybody having said so; the others are for the house-keeping. */
const GRAVE: readonly Finding['code'][] = ['uncovered-leads', 'shadowed-rule'];

/** Blocks a change that brings new errors, leads that no rule takes, or rules that can't be reached. */
export const gate: Gate = input => {
  const { base, head } = input;
  if (base.kind === 'none')
    return pass(NAME, 'The first release of all: there is no base whose findings could be compared.');
  if (base.kind === 'unreadable')
    return block(NAME, `What is new can't be told: ${base.why}`, 'Name a base whose rules compile.');
  const fresh = findingsSince(base, head);
  const grave = fresh.filter(({ level, code }) => level === 'error' || GRAVE.includes(code));
  const [first] = grave;
  if (first) return block(NAME, `${countText(grave.length)} new, the first ${findingText(first)}`, NEXT);
  const reading = impactOfPlan(input);
  const [lost] = reading.kind === 'impact' ? lostRules(reading.impact) : [];
  if (lost) return block(NAME, `No rule takes leads any more that ${lost.from.rule} took: ${witnessText(lost)}.`, NEXT);
  if (fresh.length === 0) return pass(NAME, 'Nothing new is found.');
  const codes = [...new Set(fresh.map(({ code }) => code))].join(', ');
  return pass(NAME, `${countText(fresh.length)} new ${fresh.length === 1 ? 'warning' : 'warnings'}: ${codes}.`);
};

const witnessText = ({ witness }: Move): string => `for example ${canonicalJson(witness)}`;
