import { canonicalJson } from '../model/canonical-json.ts';
import { byteOrder } from '../model/place.ts';
import type { Decision, SlaImpact, SlaTarget } from '../model/types.gen.ts';
import type { Router } from '../policy/router.ts';
import { slowerTimes } from '../sla/slower-times.ts';

/** What a change does to the promises: which rows and escalations differ, and how many leads each row's change touches. */
export class PromiseChanges {
  private readonly base: ReadonlyMap<string, SlaTarget>;
  private readonly head: ReadonlyMap<string, SlaTarget>;
  private readonly rows: ReadonlySet<string>;
  private readonly escalations: ReadonlySet<string>;
  private readonly leads = new Map<string, number>();
  /** By row before and row after: there are few pairs and many leads. */
  private readonly slower = new Map<string, boolean>();

  constructor(base: Router, head: Router) {
    this.base = byId(base.policy.sla.targets);
    this.head = byId(head.policy.sla.targets);
    this.rows = differing(this.base, this.head);
    this.escalations = differing(byId(base.policy.escalation.policies), byId(head.policy.escalation.policies));
  }

  /** Whether a lead is promised something else: another row, segment or escalation, or the same with other content. */
  touches(before: Decision, after: Decision): boolean {
    if (before.segment !== after.segment) return true;
    if (before.sla !== after.sla || before.escalation !== after.escalation) return true;
    return has(this.rows, before.sla) || has(this.escalations, before.escalation);
  }

  /** Whether a lead is promised less: some time of its row is longer after than before, or gone. */
  isSlower({ sla: before }: Decision, { sla: after }: Decision): boolean {
    if (before === after && !has(this.rows, before)) return false;
    const pair = `${before ?? ''} ${after ?? ''}`;
    const known = this.slower.get(pair);
    if (known !== undefined) return known;
    const row = (rows: ReadonlyMap<string, SlaTarget>, id: string | null) =>
      id === null ? null : (rows.get(id) ?? null);
    const slower = slowerTimes(row(this.base, before), row(this.head, after)).length > 0;
    this.slower.set(pair, slower);
    return slower;
  }

  /** Notes the rows of a lead that differ: the row's content, or that the lead left or reached it. */
  add(before: Decision, after: Decision): void {
    if (before.sla === after.sla && !has(this.rows, before.sla)) return;
    for (const row of new Set([before.sla, after.sla]))
      if (row !== null) this.leads.set(row, (this.leads.get(row) ?? 0) + 1);
  }

  /** Each row that differs or lost or won leads, by id. */
  list(): SlaImpact[] {
    const ids = [...new Set([...this.rows, ...this.leads.keys()])].sort(byteOrder);
    return ids.map(id => {
      const [from, to] = [this.base.get(id) ?? null, this.head.get(id) ?? null];
      const { source = null, segment = null } = to ?? from ?? {};
      return { id, source, segment, from, to, leads: this.leads.get(id) ?? 0 };
    });
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map(item => [item.id, item]));

function differing(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return new Set(ids.filter(id => textOf(before, id) !== textOf(after, id)));
}

const textOf = (items: ReadonlyMap<string, unknown>, id: string): string => canonicalJson(items.get(id) ?? null);

const has = (ids: ReadonlySet<string>, id: string | null): boolean => id !== null && ids.has(id);
