import { canonicalJson } from '../../model/canonical-json.ts';
import { byteOrder } from '../../model/place.ts';
import type { EscalationMove, Names, QueueMove, SlaMove } from '../../model/types.gen.ts';
import type { Router } from '../../policy/router.ts';

export function slaMoves(base: Router, head: Router): SlaMove[] {
  return changed(base.policy.sla.targets, head.policy.sla.targets).map(({ id, from, to }) => {
    const row: { readonly source?: Names; readonly segment?: Names } = to ?? from ?? {};
    return { id, source: row.source ?? null, segment: row.segment ?? null, from, to };
  });
}

export function escalationMoves(base: Router, head: Router): EscalationMove[] {
  return changed(base.policy.escalation.policies, head.policy.escalation.policies).map(move => ({
    source: null,
    segment: null,
    ...move,
  }));
}

export function queueMoves(base: Router, head: Router): QueueMove[] {
  return changed(base.policy.queues, head.policy.queues).map(move => ({ source: null, segment: null, ...move }));
}

interface Changed<Thing> {
  readonly id: string;
  readonly from: Thing | null;
  readonly to: Thing | null;
}

/** Things whose content differs, by id; null where one side has none. */
function changed<Thing extends { readonly id: string }>(
  base: readonly Thing[],
  head: readonly Thing[],
): Changed<Thing>[] {
  const [before, after] = [base, head].map(things => new Map(things.map(thing => [thing.id, thing])));
  const ids = [...new Set([...base, ...head].map(thing => thing.id))].sort(byteOrder);
  return ids
    .map(id => ({ id, from: before?.get(id) ?? null, to: after?.get(id) ?? null }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
}
