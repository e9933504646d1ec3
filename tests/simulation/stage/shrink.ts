/** The shortest list that still fails which dropping chunks leads to: halves first, then ever smaller pieces. */
export async function shrink<T>(
  list: readonly T[],
  fails: (shorter: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let short = list;
  for (let size = Math.ceil(short.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < short.length; ) {
      const without = short.toSpliced(from, size);
      if (await fails(without)) short = without;
      else from += size;
    }
  }
  return short;
}
