import type { ImpactAmounts, ImpactGroups, ImpactWeighted } from '../model/types.gen.ts';
import type { RawLead } from '../routing/raw-lead.ts';
import type { ChangeKind } from './kind-of-change.ts';
import { weightOf } from './lead-weight.ts';
import { type Belongs, Tally } from './tally.ts';

/** What leads weigh by a column, beside how many they are. A lead without a readable weight weighs nothing. */
export class Weights {
  private readonly column: string;
  private readonly tally = new Tally();
  private without = 0;

  constructor(column: string) {
    this.column = column;
  }

  /** `kind`: how the lead changed; null when it stays where it was. */
  add(raw: RawLead, before: Belongs, kind: ChangeKind | null): void {
    const weight = weightOf(raw, this.column);
    if (weight === null) this.without += 1;
    this.tally.add(before, kind, weight ?? 0);
  }

  sums(): ImpactWeighted {
    const { source, segment, team, rep } = this.tally.groups();
    return {
      column: this.column,
      without: this.without,
      all: rounded(this.tally.all),
      by: { source: each(source), segment: each(segment), team: each(team), rep: each(rep) },
    };
  }
}

const each = (groups: ImpactGroups): ImpactGroups =>
  Object.fromEntries(Object.entries(groups).map(([name, sums]) => [name, rounded(sums)]));

/** Four digits behind the point: what lies beyond is the noise of adding. */
const rounded = (sums: ImpactAmounts): ImpactAmounts => {
  const { total, changed, direct, cascade, data } = sums;
  return {
    total: round(total),
    changed: round(changed),
    direct: round(direct),
    cascade: round(cascade),
    data: round(data),
  };
};

const round = (n: number): number => Number(n.toFixed(4));
