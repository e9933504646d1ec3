import type { FieldTest } from '../../src/engine/policy/condition.ts';
import type { Router, SourcePlan } from '../../src/engine/policy/router.ts';
import { findLead } from '../../src/engine/replay/coverage/find-lead.ts';
import { leadOfKeys } from '../../src/engine/replay/coverage/lead-of-keys.ts';
import { done, missed, type QaRow } from './qa-row.ts';
import type { TryOut } from './try-out.ts';

/** From each source comes a lead that lacks one required field, once for each of them. */
export async function tryRequiredFields(router: Router, room: TryOut): Promise<QaRow[]> {
  const rows: QaRow[] = [];
  for (const plan of router.sources.values()) {
    for (const field of plan.requires) rows.push(await tryField(router, room, plan, field));
  }
  return rows;
}

async function tryField(router: Router, room: TryOut, plan: SourcePlan, field: string): Promise<QaRow> {
  const { id, on_missing = 'route' } = plan.source;
  const what = `${id} without ${field}`;
  const keys = findLead(router, { tests: testsOf(router, plan), segment: null, rule: null });
  if (!keys) return missed('required field', what, 'no lead of this source was found');
  const { [field]: _left, ...lead } = leadOfKeys(router, keys, room.now);
  const decision = await room.lead({ ...lead, source: id });
  if (!decision?.missing.includes(field)) return missed('required field', what, 'the decision does not name the field');
  const waits = decision.reason === 'missing_field' && decision.queue === router.fallback;
  if (on_missing === 'queue' && !waits) return missed('required field', what, `it does not wait in ${router.fallback}`);
  const end = decision.owner ?? `queue ${decision.queue}`;
  return done('required field', what, `named as missing; the lead went to ${end} (${decision.reason})`);
}

function testsOf({ slots }: Router, { source, requires }: SourcePlan): FieldTest[] {
  const present = requires.flatMap(field => slots.of.get(field) ?? []);
  return [
    { op: 'in', slot: slots.source, keys: new Set([source.id]), list: null },
    ...present.map(slot => ({ op: 'present', slot, present: true }) as const),
  ];
}
