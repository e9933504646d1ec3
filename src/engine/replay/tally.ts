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

/** Counts one lead; `kind` is null when it stays where it was. */
export function count(counts: Counts, kind: ChangeKind | null): void {
  counts.total += 1;
  if (kind === null) return;
  counts.changed += 1;
  counts[kind] += 1;
}

/** Counts leads in all, by source, segment, team and rep, and by source × segment. */
export class Tally {
  readonly all = none();
  private readonly by = { source: new Groups(), segment: new Groups(), team: new Groups(), rep: new Groups() };
  private readonly cells = new Map<string, Cell>();

  add(before: Belongs, kind: ChangeKind | null): void {
    count(this.all, kind);
    count(this.by.source.of(before.source), kind);
    count(this.by.segment.of(before.segment), kind);
    count(this.by.team.of(before.team), kind);
    count(this.by.rep.of(before.rep), kind);
    count(this.cell(before), kind);
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
    return [...this.cells.values()].sort(
      (a, b) => byteOrder(a.source ?? '', b.source ?? '') || byteOrder(a.segment, b.segment),
    );
  }

  private cell({ source, segment }: Belongs): Cell {
    const key = `${source ?? NO_GROUP} ${segment}`;
    const known = this.cells.get(key) ?? { source, segment, ...none(), touched: 0, slower: 0 };
    this.cells.set(key, known);
    return known;
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
