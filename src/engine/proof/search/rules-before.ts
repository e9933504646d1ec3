import type { Box } from '../space/boxes.ts';
import type { Land } from './land.ts';

/**
 * The boxes that keep a lead from reaching the place of a rule in the order: rules of earlier layers that end the chain
 * (those with `otherwise: next` don't), and every rule before it in its own layer.
 */
export function rulesBefore(land: Land, index: number): Box[] {
  const layer = land.router.rules[index]?.layerIndex;
  const boxes: Box[] = [];
  for (let i = 0; i < index; i += 1) {
    const rule = land.router.rules[i];
    if (rule && (rule.layerIndex === layer || rule.otherwise !== 'next')) boxes.push(...(land.rules[i] ?? []));
  }
  return boxes;
}
