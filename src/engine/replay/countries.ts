import type { ImpactGroups } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import type { NormalLead } from '../routing/normal-lead.ts';
import type { ChangeKind } from './kind-of-change.ts';
import { count, Groups } from './tally.ts';

/** Counts leads by their country: the territories that a change takes from one and gives to another. */
export class Countries {
  private readonly groups = new Groups();
  private readonly slot: number;

  /** `slot`: where a lead keeps its country. */
  constructor(slot: number) {
    this.slot = slot;
  }

  /** `kind`: how the lead changed; null when it stays where it was. */
  add({ values }: NormalLead, kind: ChangeKind | null): void {
    const country = values[this.slot];
    count(this.groups.of(country === undefined ? null : String(country)), kind);
  }

  list(): ImpactGroups {
    return this.groups.sorted();
  }
}

/** By the base's first country field that neither policy marks `personal`; null where there is none. */
export function countriesOf(base: Router, head: Router): Countries | null {
  const personal = new Set(head.fields.filter(field => field.personal).map(field => field.id));
  const field = base.fields.find(
    ({ id, type, personal: hidden }) => type === 'country' && !hidden && !personal.has(id),
  );
  return field === undefined ? null : new Countries(field.slot);
}
