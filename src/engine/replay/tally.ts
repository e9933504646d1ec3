import { byteOrder } from '../model/place.ts';
import type { ImpactBy, ImpactCell, ImpactCounts, ImpactGroups } from '../model/types.gen.ts';
import type { ChangeKind } from './kind-of-change.ts';

/** Where leads without a source, team or rep are counted: no id looks like this. */
export const NO_GROUP = '(none)';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type Counts = Mutable<ImpactCounts>;

type Cell = Mutable<Required<ImpactCell>>;

/** What a lead belongs to: before the change, and where it is counted as touched, after it. */
export interface Belongs {
  readonly source: string | null;
  readonly segment: string;
  readonly team: string | null;
  readonly rep: string | null;
}

const none = (): Counts => ({ total: 0, changed: 0, direct: 0, cascade: 0, data: 0 });

/** Counts one lead, or what it weighs; `kind` is null when it stays where it was. */
export function count(counts: Counts, kind: ChangeKind | null, weight = 1): void {
  counts.total += weight;
  if (kind === null) return;
  counts.changed += weight;
  counts[kind] += weight;
}

/** Counts leads in all, by source, segment, team and rep, and by source × segment. */
export class Tally {
  readonly all = none();
  private readonly by = { source: new Groups(), segment: new Groups(), team: new Groups(), rep: new Groups() };
  /** By segment, then by source. */
  private readonly cells = new Map<string, Map<string | null, Cell>>();

  add(before: Belongs, kind: ChangeKind | null, weight = 1): void {
    count(this.all, kind, weight);
    count(this.by.source.of(before.source), kind, weight);
    count(this.by.segment.of(before.segment), kind, weight);
    count(this.by.team.of(before.team), kind, weight);
    count(this.by.rep.of(before.rep), kind, weight);
    count(this.cell(before), kind, weight);
  }

  /** The change does something to a lead: noted where it was, and where it is now. */
  touch(before: Belongs, after: Belongs): void {
    const [from, to] = [this.cell(before), this.cell(after)];
    from.touched += 1;
    if (to !== from) to.touched += 1;
  }

  /** A lead is promised less than before: noted where it was. */
  slow(before: Belongs): void {
    this.cell(before).slower += 1;
  }

  groups(): ImpactBy {
    const { source, segment, team, rep } = this.by;
    return { source: source.sorted(), segment: segment.sorted(), team: team.sorted(), rep: rep.sorted() };
  }

  sortedCells(): ImpactCell[] {
    const cells = [...this.cells.values()].flatMap(bySource => [...bySource.values()]);
    return cells.sort((a, b) => byteOrder(a.source ?? '', b.source ?? '') || byteOrder(a.segment, b.segment));
  }

  private cell({ source, segment }: Belongs): Cell {
    const bySource = this.cells.get(segment) ?? new Map<string | null, Cell>();
    const known = bySource.get(source);
    if (known) return known;
    const made = { source, segment, ...none(), touched: 0, slower: 0 };
    this.cells.set(segment, bySource.set(source, made));
    return made;
  }
}

/** Counts by name. */
export class Groups {
  private readonly counts = new Map<string, Counts>();

  of(name: string | null): Counts {
    const key = name ?? NO_GROUP;
    const known = this.counts.get(key);
    if (known) return known;
    const made = none();
    this.counts.set(key, made);
    return made;
  }

  sorted(): ImpactGroups {
    return Object.fromEntries([...this.counts].sort(([a], [b]) => byteOrder(a, b)));
  }
}
