import type { LeadKeys } from '../../src/engine/policy/condition.ts';
import type { Router, RulePlan } from '../../src/engine/policy/router.ts';
import { findLead } from '../../src/engine/replay/coverage/find-lead.ts';
import { leadOfKeys } from '../../src/engine/replay/coverage/lead-of-keys.ts';
import { wishesForRule } from '../../src/engine/replay/coverage/wish.ts';
import { done, missed, type QaRow } from './qa-row.ts';
import type { TryOut } from './try-out.ts';

/** Rules of a layer that are tried before giving up. */
const MOST_RULES = 30;

/** In each layer that has rules, one decides a lead; where one is found, a lead that a later layer would have taken. */
export async function tryLayers(router: Router, room: TryOut): Promise<QaRow[]> {
  const rows: QaRow[] = [];
  for (const layer of router.layers) {
    const rules = router.rules.filter(rule => rule.layer === layer).slice(0, MOST_RULES);
    if (rules.length > 0) rows.push(await tryLayer(router, room, layer, rules));
  }
  return rows;
}

async function tryLayer(router: Router, room: TryOut, layer: string, rules: readonly RulePlan[]): Promise<QaRow> {
  let taken: QaRow | null = null;
  for (const rule of rules) {
    for (const wish of wishesForRule(router, rule)) {
      const keys = findLead(router, wish);
      const decision = keys && (await room.lead(leadOfKeys(router, keys, room.now)));
      if (!keys || decision?.layer !== layer) continue;
      const later = laterRule(router, rule, keys);
      if (later) return done('precedence', layer, `${decision.rule} took a lead before ${later.layer}: ${later.id}`);
      taken ??= done('precedence', layer, `${decision.rule} took a lead that no later layer claims`);
    }
  }
  return taken ?? missed('precedence', layer, `no lead was found that one of its rules decides`);
}

const laterRule = ({ matcher, rules }: Router, { layerEnd }: RulePlan, keys: LeadKeys): RulePlan | null =>
  matcher.first(keys, layerEnd, rules.length);
