import { type Key, type LeadKeys, matches } from '../../policy/condition.ts';
import type { Router } from '../../policy/router.ts';
import { chainOf } from '../../proof/chain.ts';
import type { EdgeCoverage } from './coverage-items.ts';
import type { DecidedRecord } from './decided-record.ts';
import { type Edge, edgesOf } from './edges.ts';

/** For each band edge the records that stand right at it, on either side. */
export function edgeCoverage(router: Router, records: readonly DecidedRecord[]): EdgeCoverage[] {
  return edgesOf(router).map(edge => {
    const { part, owner, field, value } = edge;
    const side = (at: number) =>
      records.filter(record => record.routed.lead.keys[edge.slot] === at && hinges(router, edge, record));
    const [below, above] = [side(value - 1).map(idOf), side(value).map(idOf)];
    const reached = below.length > 0 && above.length > 0;
    const id = `${part}/${owner}/${field}/${value}`;
    return { kind: 'edge', id, part, owner, field, value, reached, by: [...below, ...above], below, above };
  });
}

const idOf = (record: DecidedRecord): string => record.id;

/** Whether this lead, moved across the edge and otherwise the same, enters or leaves the edge's rule or segment. */
function hinges(router: Router, edge: Edge, record: DecidedRecord): boolean {
  if (edge.part === 'rule' && record.waits) return false;
  const stands = (value: number) =>
    standsIn(router, edge, withValue(router, record.routed.lead.keys, edge.slot, value));
  return stands(edge.value - 1) !== stands(edge.value);
}

function standsIn(router: Router, { part, owner }: Edge, keys: LeadKeys): boolean {
  if (part === 'segment') return keys[router.slots.segment] === owner;
  return chainOf(router, keys).some(rule => rule.id === owner);
}

/** The lead with another value in one slot, and the segment that it then has. */
export function withValue(router: Router, keys: LeadKeys, slot: number, value: Key | undefined): LeadKeys {
  const moved = keys.with(slot, value);
  const segment = router.segments.find(({ condition }) => matches(condition, moved));
  return moved.with(router.slots.segment, segment?.id);
}
