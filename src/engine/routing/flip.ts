import type { Ledger } from '../model/ledger.ts';
import type { Decision } from '../model/types.gen.ts';
import type { Key } from '../policy/condition.ts';
import type { Router } from '../policy/router.ts';
import type { Instant } from '../time/instant.ts';
import { inOrderOfNearness, namedValues } from './flip-candidates.ts';
import type { NormalLead } from './normal-lead.ts';
import { type Routed, routeLead } from './route-lead.ts';

/** The smallest change of a lead that sends it elsewhere: one field, its value now and then; null is missing. */
export interface Flip {
  readonly field: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** Where the changed lead would go, and by which rule. */
  readonly lands: Pick<Decision, 'rule' | 'owner' | 'team' | 'queue'>;
}

/**
 * Changes one field after the other, to values that the policy names and to missing, until the lead goes elsewhere
 * (another owner, team or queue). Integers are tried first, the nearest edge of all first; then the other fields in
 * their order; taking a value away comes last. Null when no such change does it.
 */
export function flipOf(router: Router, routed: Routed, ledger: Ledger, now: Instant): Flip | null {
  const { decision, lead } = routed;
  const raw = rawOf(router, lead, decision.lead_id);
  for (const { field, from, to } of changesOf(router, lead)) {
    const changed = Object.fromEntries([...raw, [field, to]]);
    const { rule, owner, team, queue } = routeLead(router, changed, ledger, now).decision;
    if (owner !== decision.owner || team !== decision.team || queue !== decision.queue)
      return { field, from, to, lands: { rule, owner, team, queue } };
  }
  return null;
}

type Change = Pick<Flip, 'field' | 'from' | 'to'>;

/** The lead by field ids, as it was read: a lead that routes as it stands. */
function rawOf(router: Router, lead: NormalLead, id: string): [string, unknown][] {
  const values = [...router.slots.of].map(([field, slot]): [string, unknown] => [field, lead.values[slot]]);
  return [['id', id], ...values.filter(([field, value]) => value !== undefined && field !== 'segment')];
}

function changesOf(router: Router, lead: NormalLead): Change[] {
  const named = namedValues(router);
  // Personal fields never enter a report, and every lead's segment follows from the others.
  const hidden = new Set(['segment', ...router.fields.filter(field => field.personal).map(field => field.id)]);
  const slots = [...router.slots.of].filter(([field]) => !hidden.has(field));
  const changes = slots.flatMap(([field, slot]) => {
    const from = lead.values[slot] ?? null;
    const keys = inOrderOfNearness(named.get(slot) ?? [], lead.keys[slot]);
    return keys.map((key): Change => ({ field, from, to: spelled(router, field, key) }));
  });
  const numbers = changes.filter(change => typeof change.to === 'number').sort((a, b) => distance(a) - distance(b));
  const others = changes.filter(change => typeof change.to !== 'number');
  const takenAway = slots.flatMap(([field, slot]): Change[] => {
    const from = lead.values[slot];
    return from === undefined ? [] : [{ field, from, to: null }];
  });
  return [...numbers, ...others, ...takenAway];
}

const distance = ({ from, to }: Change): number => Math.abs(Number(to) - Number(from ?? 0));

/** A value as people write it: keys are folded, codes stand in capitals and enum values in their own form. */
function spelled(router: Router, field: string, key: Key): string | number {
  if (typeof key === 'number') return key;
  const reading = router.reading.fields.find(each => each.field.id === field);
  switch (reading?.shape.type) {
    case 'country':
    case 'subdivision':
      return key.toUpperCase();
    case 'enum':
      return reading.shape.values.get(key) ?? key;
    default:
      return key;
  }
}
