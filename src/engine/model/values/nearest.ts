import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';

/** Longer words are no misspelt names. */
const LONGEST_WORD = 100;

/**
 * The known name that a misspelt word most likely means, or null when none is near: at most one slip in three letters,
 * and no more than three. Equally near ones: the lower in code unit order, whatever the order of `known`.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const meant = fold(word);
  if (meant.length > LONGEST_WORD) return null;
  let limit = Math.min(3, Math.max(1, Math.floor(meant.length / 3)));
  let best: string | null = null;
  for (const name of known) {
    const distance = editDistance(meant, fold(name), limit);
    if (distance > limit || distance >= meant.length) continue;
    if (best === null || distance < limit || name < best) best = name;
    limit = distance;
  }
  return best;
}
