import type { Governance, Tier } from '../../model/types.gen.ts';

/** The tiers from the lowest to the highest, by the score from which they hold. */
export const tiersInOrder = ({ tiers = [] }: Governance): readonly Tier[] => [...tiers].sort((a, b) => a.from - b.from);

/** The highest tier that begins at or below a score; null where none does. */
export const tierOf = (governance: Governance, score: number): string | null =>
  tiersInOrder(governance).findLast(({ from }) => from <= score)?.id ?? null;

/** Whether a tier is at or above another; where one of them is not known, it counts as so. */
export function reaches(governance: Governance, tier: string | null, least: string): boolean {
  const ids = tiersInOrder(governance).map(({ id }) => id);
  const [at, from] = [tier === null ? -1 : ids.indexOf(tier), ids.indexOf(least)];
  return at === -1 || from === -1 || at >= from;
}
