/**
 * The number of letters to insert, drop, change or swap with their neighbour (optimal string alignment) until `a` is
 * `b`; beyond `limit` the answer is `limit + 1`. For small limits: the work grows with 4 to the power of `limit`, hardly
 * with the length of the words, so that a hundred thousand names are soon compared.
 */
export function editDistance(a: string, b: string, limit: number): number {
  return distanceFrom(a, 0, b, 0, limit);
}

function distanceFrom(a: string, aStart: number, b: string, bStart: number, limit: number): number {
  let i = aStart;
  let j = bStart;
  while (i < a.length && j < b.length && a[i] === b[j]) {
    i++;
    j++;
  }
  const [restOfA, restOfB] = [a.length - i, b.length - j];
  if (Math.abs(restOfA - restOfB) > limit) return limit + 1;
  if (restOfA === 0 || restOfB === 0) return restOfA + restOfB;
  if (limit === 0) return 1;
  // Each way is tried only as far as it could still beat the best so far.
  let best = distanceFrom(a, i + 1, b, j + 1, limit - 1) + 1;
  best = Math.min(best, distanceFrom(a, i + 1, b, j, Math.min(limit, best) - 1) + 1);
  best = Math.min(best, distanceFrom(a, i, b, j + 1, Math.min(limit, best) - 1) + 1);
  if (a[i] !== b[j + 1] || a[i + 1] !== b[j]) return best;
  return Math.min(best, distanceFrom(a, i + 2, b, j + 2, Math.min(limit, best) - 1) + 1);
}
