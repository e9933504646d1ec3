import type { Governance, Risk } from '../../model/types.gen.ts';
import { findingsSince } from '../findings-since.ts';
import type { GateInput } from '../gate.ts';
import { impactOfPlan } from '../impact-of-plan.ts';
import { riskOf } from './risk-of.ts';

export type RiskOfChange =
  | { readonly kind: 'risk'; readonly risk: Risk }
  | { readonly kind: 'no'; readonly says: string; readonly next: string };

/**
 * The risk as the gates see it at their own time: from the figures of the impact report and the base's governance,
 * never from what the report itself says of the risk.
 */
export function riskOfChange(input: GateInput): RiskOfChange {
  const risk = RATED.get(input) ?? rate(input);
  RATED.set(input, risk);
  return risk;
}

/** All gates of a run ask about one input, which never changes: it is rated once. */
const RATED = new WeakMap<GateInput, RiskOfChange>();

function rate(input: GateInput): RiskOfChange {
  const { base, head, now } = input;
  const reading = impactOfPlan(input);
  if (reading.kind === 'no') return reading;
  if (base.kind !== 'policy' || head.router === null) return { kind: 'no', says: UNKNOWN, next: MEND };
  const newFindings = findingsSince(base, head);
  return {
    kind: 'risk',
    risk: riskOf({ base: base.router, head: head.router, impact: reading.impact, newFindings, now }),
  };
}

const UNKNOWN = "Base or head don't compile, so the risk is not known.";
const MEND = 'Run `npx leadrail check` and mend what it names.';

/** `risk 34/100 (medium)` */
export const riskText = ({ score, tier }: Risk): string => `risk ${score ?? '?'}/100 (${tier ?? 'no tier'})`;

/** Why a change has no tier, as a sentence; null where it has one. */
export function whyNoTier({ tiers, weights }: Governance, { score, tier }: Risk): string | null {
  if (tier !== null) return null;
  if (!weights) return 'The governance of the base has no `weights`, so the risk is not rated.';
  if (!tiers) return `The governance of the base has no \`tiers\`, so a risk of ${score} asks for nobody.`;
  return `No tier of the base begins at or below a risk of ${score}.`;
}
