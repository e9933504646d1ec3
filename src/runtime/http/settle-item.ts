import { handleEvent } from '../events/take-event.ts';
import type { Item, ToldFields } from '../intake/item.ts';
import { eraseOneLead } from '../operations/erase.ts';
import type { Service } from '../service.ts';
import type { RawRecord } from '../store/rows.ts';
import { answerLead } from './answer-lead.ts';
import { asProblem } from './as-problem.ts';
import { leadBody } from './lead-body.ts';
import { Problem } from './problem.ts';
import { withinLimits } from './within-limits.ts';

/** What became of one thing that a delivery told. */
export interface ItemAnswer {
  readonly lead_id: string | null;
  /** 201 new, 200 dealt with or passed over, 202 kept until its lead comes, 4xx refused, 5xx to be sent again. */
  readonly status: number;
  readonly says: string;
}

/** Who did it, for the audit. */
const HUBSPOT = 'webhook:hubspot';

/** Deals with one item under its key. One that fails stops no other. */
export async function settleItem(service: Service, item: Item, key: string): Promise<ItemAnswer> {
  try {
    return await settle(service, item, key);
  } catch (error) {
    const problem = asProblem(error);
    if (!problem) service.log('error', 'intake.failed', { kind: item.kind, error: String(error) });
    const { status, detail } = (problem ?? new Problem('internal', 'nothing was stored')).document();
    const lead = leadOf(item);
    if (status < 500) service.log('warn', 'intake.refused', { kind: item.kind, lead, says: detail });
    return { lead_id: lead, status, says: detail };
  }
}

async function settle(service: Service, item: Item, key: string): Promise<ItemAnswer> {
  switch (item.kind) {
    case 'lead': {
      const { fields, left } = withinLimits(item.raw);
      const answer = await settleLead(service, fields, key);
      for (const each of item.told) await tellFields(service, String(fields['id']), each);
      return without(service, left, answer);
    }
    case 'fields':
      return tellFields(service, item.leadId, item);
    case 'merge':
      return tell(service, item.leadId, { event: 'merged', at: item.at, into: item.into });
    case 'erasure': {
      const erased = await eraseOneLead(service, item.leadId, HUBSPOT);
      if (!erased) throw new Problem('not-ready', 'no release is active yet');
      return { lead_id: item.leadId, status: 200, says: erased.leads > 0 ? 'erased' : 'nothing to erase' };
    }
    case 'passed_over':
      return { lead_id: null, status: 200, says: item.says };
  }
}

/** Says, to whoever sent it and to whoever runs the service, which fields went beyond a limit. */
function without(service: Service, left: readonly string[], answer: ItemAnswer): ItemAnswer {
  if (left.length === 0) return answer;
  service.log('warn', 'intake.left_out', { lead: answer.lead_id, fields: left });
  return { ...answer, says: `${answer.says}, without what goes beyond a limit: ${left.join(', ')}` };
}

/** Which lead an item is about, as far as it says so. */
function leadOf(item: Item): string | null {
  switch (item.kind) {
    case 'lead':
      return typeof item.raw['id'] === 'string' ? item.raw['id'] : null;
    case 'fields':
    case 'merge':
    case 'erasure':
      return item.leadId;
    case 'passed_over':
      return null;
  }
}

/** A record that its sender tells of again, with other fields than at first, is no other lead: it is known better. */
async function settleLead(service: Service, raw: RawRecord, key: string): Promise<ItemAnswer> {
  try {
    const { status, body } = await answerLead(service, leadBody(raw), key);
    return { lead_id: body.lead_id, status, says: status === 201 ? 'taken in' : 'known' };
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'lead-conflict') throw error;
    const { id, occurred_at: at, ...fields } = raw;
    if (Object.keys(fields).length === 0) return { lead_id: String(id), status: 200, says: 'known' };
    return tell(service, String(id), { event: 'enriched', at, fields });
  }
}

async function tellFields(service: Service, leadId: string, told: ToldFields): Promise<ItemAnswer> {
  const { fields, left } = withinLimits(told.fields);
  return without(
    service,
    left,
    await tell(service, leadId, { event: 'enriched', at: told.at, fields: leadBody(fields) }),
  );
}

async function tell(service: Service, leadId: string, event: RawRecord): Promise<ItemAnswer> {
  const taken = await handleEvent(service, leadId, event, HUBSPOT);
  switch (taken.kind) {
    case 'taken':
    case 'repeated': {
      const parked = taken.event.state === 'parked';
      return { lead_id: leadId, status: parked ? 202 : 200, says: parked ? 'kept until its lead comes' : 'taken in' };
    }
    case 'conflict':
      throw new Problem('invalid-request', 'another event has this id');
    case 'unreadable':
    case 'refused':
      throw new Problem('invalid-request', taken.says, { field: taken.field });
    case 'not_ready':
      throw new Problem('not-ready', taken.says);
  }
}
