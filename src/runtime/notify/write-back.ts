import type { Instant } from '../store/rows.ts';
import { type CrmPort, hasNoLead } from './channels/crm.ts';
import { ARRIVED, type Delivery, failed } from './delivery.ts';
import { judgeAnswer } from './judge-answer.ts';

/** Writes an owner and reads it back: only what the CRM itself then says has landed. */
export async function writeBack(
  crm: CrmPort,
  { leadId, owner, key }: { readonly leadId: string; readonly owner: string; readonly key: string },
  clock: () => Instant,
): Promise<Delivery> {
  const written = judgeAnswer(await crm.write(leadId, owner, key), clock());
  if (written.kind !== 'arrived') return written;
  const back = await crm.read(leadId);
  if (!back.ok) {
    if (hasNoLead(back.sent)) return NOT_LANDED;
    const why = judgeAnswer(back.sent, clock());
    return why.kind === 'arrived' ? failed('the owner could not be read back', 'endpoint') : why;
  }
  if (back.owner === owner) return ARRIVED;
  return NOT_LANDED;
}

const NOT_LANDED: Delivery = {
  kind: 'failed',
  says: 'the CRM answered well and did not write the owner',
  blame: 'endpoint',
  notBefore: null,
  notLanded: true,
};
