import type { RuntimeCount, RuntimeMeasures } from '../../client/runtime-measures.ts';
import type { Figure } from '../../engine/release/review/figure.ts';

/** The runtime's figures of two periods as shares that can be held against each other. */
export function figuresOf(before: RuntimeMeasures, after: RuntimeMeasures): Figure[] {
  return READERS.map(({ name, good, read }) => ({ name, good, before: sum(read(before)), after: sum(read(after)) }));
}

interface Reader {
  readonly name: string;
  readonly good: Figure['good'];
  readonly read: (measures: RuntimeMeasures) => readonly RuntimeCount[];
}

const kept = (clock: 'assignment' | 'response') => (measures: RuntimeMeasures) =>
  measures.adherence.filter(row => row.clock === clock).map(row => row.kept);

const READERS: readonly Reader[] = [
  { name: 'assigned within the promise', good: 'high', read: kept('assignment') },
  { name: 'answered within the promise', good: 'high', read: kept('response') },
  { name: 'with an owner who is there', good: 'high', read: ({ valid_owner: { valid } }) => [valid] },
  { name: 'without an owner', good: 'low', read: ({ by_source: all }) => all.map(each => each.unassigned) },
  { name: 'taken by a fallback', good: 'low', read: ({ by_source: all }) => all.map(each => each.fallback) },
  { name: 'where no rule held', good: 'low', read: ({ by_source: all }) => all.map(each => each.failed_rule) },
  { name: 'claimed by two rules', good: 'low', read: ({ by_source: all }) => all.map(each => each.conflict) },
  { name: 'lacking a required field', good: 'low', read: ({ by_source: all }) => all.map(each => each.missing_field) },
];

function sum(counts: readonly RuntimeCount[]): RuntimeCount {
  return counts.reduce((a, b) => ({ k: a.k + b.k, n: a.n + b.n }), { k: 0, n: 0 });
}
