import type { AtomDraft } from './atom.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;

/** What an integer field allows, on one side. */
export interface Limits {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** The ranges between neighbouring cut points, within the widest limits of all sides. */
export function integerAtoms(cuts: ReadonlySet<number>, limits: readonly Limits[]): AtomDraft[] {
  const from = Math.min(...limits.map(({ min }) => clamp(min ?? -LARGEST)));
  const to = Math.max(...limits.map(({ max }) => clamp(max ?? LARGEST)));
  const edges = limits.flatMap(({ min, max }) => [clamp(min ?? -LARGEST), clamp(max ?? LARGEST) + 1]);
  const inside = [...cuts, ...edges].filter(cut => cut > from && cut <= to);
  const starts = [...new Set([from, ...inside])].sort((a, b) => a - b);
  return starts.map((start, i) => range(start, (starts[i + 1] ?? to + 1) - 1));
}

const clamp = (value: number): number => Math.min(Math.max(value, -LARGEST), LARGEST);

/** The number nearest to zero stands for a range. */
function range(from: number, to: number): AtomDraft {
  const value = from > 0 ? from : to < 0 ? to : 0;
  return { name: { kind: 'range', from, to }, value };
}
