import type { Instant } from '../../time/instant.ts';

interface Due<T> {
  readonly at: Instant;
  /** When it was added, among others of the same instant. */
  readonly n: number;
  readonly thing: T;
}

/** Things that are due at some time: taken in the order of their times, and of their coming where these are the same. */
export class DueList<T> {
  private readonly heap: Due<T>[] = [];
  private added = 0;

  add(at: Instant, thing: T): void {
    const { heap } = this;
    this.added += 1;
    heap.push({ at, n: this.added, thing });
    for (let i = heap.length - 1; i > 0; ) {
      const above = (i - 1) >> 1;
      if (!this.swapUnlessInOrder(above, i)) return;
      i = above;
    }
  }

  /** The first that is due at `limit` or before, taken out; null when none is. */
  take(limit: Instant): Due<T> | null {
    const { heap } = this;
    const [first] = heap;
    const last = heap.at(-1);
    if (first === undefined || last === undefined || first.at > limit) return null;
    heap[0] = last;
    heap.pop();
    this.sink();
    return first;
  }

  private sink(): void {
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      const below = this.isBefore(right, left) ? right : left;
      if (!this.swapUnlessInOrder(i, below)) return;
      i = below;
    }
  }

  private swapUnlessInOrder(above: number, below: number): boolean {
    if (!this.isBefore(below, above)) return false;
    const { heap } = this;
    [heap[above], heap[below]] = [heap[below], heap[above]] as [Due<T>, Due<T>];
    return true;
  }

  private isBefore(i: number, j: number): boolean {
    const [a, b] = [this.heap[i], this.heap[j]];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.n < b.n));
  }
}
