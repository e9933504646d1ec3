import type { Impact } from '../../../../src/engine/model/types.gen.ts';
import type { Router } from '../../../../src/engine/policy/router.ts';
import { impactOf, type ReplayOptions } from '../../../../src/engine/replay/impact.ts';
import { planOf } from '../../../../src/engine/replay/plan.ts';

export const EVALUATOR = `sha256:${'e'.repeat(64)}`;
export const HISTORY = `sha256:${'a'.repeat(64)}`;

type Raw = Record<string, unknown>;

/** The impact of a change on leads in their order. */
export function replayed(base: Router, head: Router, leads: readonly Raw[], more: Partial<ReplayOptions> = {}): Impact {
  const plan = planOf({ base, head, history: HISTORY, evaluator: EVALUATOR });
  const replay = impactOf(base, head, { plan, ...more });
  leads.forEach((raw, i) => {
    replay.push(raw, i + 1);
  });
  return replay.end();
}

/** A lead from a country, received at noon of a day in June 2026. */
export const lead = (country: string, day: number, more: Raw = {}): Raw => ({
  country,
  received_at: `2026-06-${String(day).padStart(2, '0')}T12:00:00Z`,
  ...more,
});
