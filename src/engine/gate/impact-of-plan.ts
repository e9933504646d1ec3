import type { Impact } from '../model/types.gen.ts';
import { namesPlan } from '../replay/plan.ts';
import type { GateInput } from './gate.ts';

export type ImpactOfPlan =
  | { readonly kind: 'impact'; readonly impact: Impact }
  | { readonly kind: 'no'; readonly says: string; readonly next: string };

export const RENEW_IMPACT =
  'Run `npx leadrail impact` on this base, head and history again, and hand in its impact.json.';

/** The impact report, if it is one of exactly this plan: computed from the same digests. */
export function impactOfPlan({ impact: reading, plan }: GateInput): ImpactOfPlan {
  if (reading.kind === 'none')
    return { kind: 'no', says: `There is no impact report: ${reading.why}`, next: RENEW_IMPACT };
  const { impact } = reading;
  if (namesPlan(impact.plan, plan)) return { kind: 'impact', impact };
  const keys = ['base', 'head', 'history', 'evaluator', 'governance'] as const;
  const others = keys.filter(key => impact.plan[key] !== plan[key]);
  return {
    kind: 'no',
    says: `The impact report was computed from another plan; other digests: ${others.join(', ')}.`,
    next: RENEW_IMPACT,
  };
}
