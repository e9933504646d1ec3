import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { intendMessage } from './intend-message.ts';
import { writeBackMessage } from './write-back-message.ts';

/** Writes an owner to the CRM after whatever was written of the lead before. */
export async function intendWriteBack(
  service: Service,
  work: Work,
  { leadId, owner, at }: { readonly leadId: string; readonly owner: string; readonly at: Instant },
): Promise<void> {
  const before = await work.store.lastMessageOf(leadId, 'write_back');
  await intendMessage(service, work, writeBackMessage(leadId, owner, before?.n ?? null, at));
}
