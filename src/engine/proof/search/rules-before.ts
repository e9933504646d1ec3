import { type Blocker, blocker } from './cover.ts';
import type { Land } from './land.ts';

/**
 * What keeps a lead from the place of a rule: every rule before it in its own layer, and each earlier layer whose first
 * match ends the chain. There a rule with `otherwise: next` lets its leads past the rules behind it in its layer.
 */
export function rulesBefore(land: Land, index: number): Blocker[] {
  const { rules } = land.router;
  const own = rules[index]?.layerIndex;
  const found: Blocker[] = [];
  for (let i = 0; i < index; i += 1) {
    const rule = rules[i];
    if (!rule) continue;
    const passes = rule.layerIndex !== own && rule.otherwise === 'next';
    const layer = rule.layerIndex === own ? null : rule.layerIndex;
    for (const box of land.rules[i] ?? []) found.push(layer === null ? blocker(box) : { box, layer, passes });
  }
  return found;
}
