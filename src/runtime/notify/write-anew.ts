import type { Service } from '../service.ts';
import type { OutboxRow } from '../store/rows/outbox.ts';
import { CRM_URL, setting } from './environment.ts';
import { intendWriteBack } from './intend-write-back.ts';

export type WrittenAnew =
  /** One that is still on its way says the same: then there is no other. */
  | { readonly kind: 'intended'; readonly message: OutboxRow }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly says: string };

/** Writes a lead's owner to the CRM once more, where something there overwrote it; the audit says who asked for it. */
export function writeAnew(service: Service, leadId: string, who: string): Promise<WrittenAnew> {
  const at = service.clock();
  return service.commit.run(async work => {
    const [life] = await work.store.lives(leadId);
    if (!life) return { kind: 'unknown' };
    if (life.owner === null) return { kind: 'refused', says: `lead ${leadId} has no owner that could be written` };
    if (setting(service, CRM_URL) === undefined)
      return { kind: 'refused', says: `${CRM_URL} is not set: there is no CRM` };
    const last = await work.store.lastMessageOf(leadId, 'write_back');
    if (last?.state === 'pending') return { kind: 'intended', message: last };
    await intendWriteBack(service, work, { leadId, owner: life.owner, at });
    const message = await work.store.lastMessageOf(leadId, 'write_back');
    if (!message) throw new Error('internal: a write-back was intended and is not there');
    await work.store.addAudit({
      at,
      who,
      what: 'lead.written_back',
      detail: { lead_id: leadId, owner: life.owner },
    });
    return { kind: 'intended', message };
  });
}
