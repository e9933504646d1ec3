import { countText, percentOf } from '../../engine/gate/say-share.ts';
import type { Impact } from '../../engine/model/types.gen.ts';
import { clipped } from './comment-prose.ts';
import { type CommentFacts, mayShip } from './facts-of-comment.ts';

const MOST_BLOCKERS = 5;

/** `⛔ BLOCKED by freeze · risk 71/100 (high) · 4.2% of 5,000 past leads would move`. */
export function verdictLine(facts: CommentFacts): string {
  const parts = [decision(facts), ...(facts.impact === null ? [] : weight(facts.impact))];
  return `### ${parts.join(' · ')}`;
}

function decision(facts: CommentFacts): string {
  const { gates, verdict } = facts.verdict;
  if (mayShip(facts)) {
    const signed = gates.filter(({ outcome }) => outcome === 'override').length;
    return signed === 0 ? '✅ MAY SHIP' : `⚠️ MAY SHIP by ${signed === 1 ? 'an override' : `${signed} overrides`}`;
  }
  const names = gates.filter(({ outcome }) => outcome === 'block').map(({ gate }) => clipped(gate, 40));
  if (names.length === 0) return verdict === 'pass' ? '⛔ BLOCKED: the run failed' : '⛔ BLOCKED';
  const rest = names.length > MOST_BLOCKERS ? ` and ${names.length - MOST_BLOCKERS} more` : '';
  return `⛔ BLOCKED by ${names.slice(0, MOST_BLOCKERS).join(', ')}${rest}`;
}

function weight({ risk, leads }: Impact): string[] {
  const tier = risk.tier === null ? '' : ` (${clipped(risk.tier, 40)})`;
  const score = risk.score === null ? [] : [`risk ${Number(risk.score.toFixed(1))}/100${tier}`];
  return [
    ...score,
    `${percentOf(leads.direct + leads.data, leads.total)} of ${countText(leads.total)} past leads would move`,
  ];
}
