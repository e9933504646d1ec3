import type { FieldTest } from '../condition.ts';
import type { Bounds } from './bounds.ts';

/** The classes of a field's texts: numbers from the first given up to `end`, which is not among them. */
export interface TextGroups {
  /** Text that tests name → its class. */
  readonly exact: ReadonlyMap<string, number>;
  /** By prefix: the class of the texts whose longest known prefix it is and that no test names. */
  readonly others: readonly [number, ...number[]];
  /** By prefix: the classes of all texts that begin with it. */
  readonly stretches: readonly Bounds[];
  readonly end: number;
}

/**
 * Named texts share a class when the same tests name them and they have the same longest prefix. `prefixes` are sorted,
 * so that each stands before all that begin with it; `longest` finds the place of a text's longest prefix.
 */
export function textGroups(
  tests: readonly FieldTest[],
  prefixes: readonly string[],
  longest: (text: string) => number,
  first: number,
): TextGroups {
  const signatures = signaturesOf(tests);
  const groups = prefixes.map(() => new Map<number, number>());
  const groupOf = (text: string) => groups[longest(text)] ?? new Map<number, number>();
  for (const [text, signature] of signatures) groupOf(text).set(signature, 0);
  const others: number[] = [];
  let end = first;
  for (const group of groups) {
    others.push(end++);
    for (const signature of group.keys()) group.set(signature, end++);
  }
  const exact = new Map<string, number>();
  for (const [text, signature] of signatures) exact.set(text, groupOf(text).get(signature) ?? first);
  return { exact, others: [first, ...others.slice(1)], stretches: stretchesOf(prefixes, others, end), end };
}

/** Text → a number that stands for the set of tests that name it: each test splits the sets seen so far in two. */
function signaturesOf(tests: readonly FieldTest[]): Map<string, number> {
  const signatures = new Map<string, number>();
  let last = 0;
  for (const test of tests) {
    if (test.op !== 'in' && test.op !== 'not_in') continue;
    const named = new Map<number, number>();
    for (const key of test.keys) {
      if (typeof key !== 'string') continue;
      const before = signatures.get(key) ?? 0;
      const after = named.get(before) ?? ++last;
      named.set(before, after);
      signatures.set(key, after);
    }
  }
  return signatures;
}

/** A prefix's classes end where the next prefix that does not begin with it has its own. */
function stretchesOf(prefixes: readonly string[], others: readonly number[], end: number): Bounds[] {
  const stretches: Bounds[] = [];
  const open: number[] = [];
  const close = (to: number) => {
    const place = open.pop() ?? 0;
    stretches[place] = [others[place] ?? 0, to];
  };
  for (const [place, prefix] of prefixes.entries()) {
    while (open.length && !prefix.startsWith(prefixes[open.at(-1) ?? 0] ?? '')) close(others[place] ?? end);
    open.push(place);
  }
  while (open.length) close(end);
  return stretches;
}
