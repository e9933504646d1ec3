import type { Instant } from '../store/rows.ts';
import type { Message } from './message.ts';

/**
 * Writes a lead's owner into the CRM. The key names the write-back before it, not the time: an owner who gets a lead back
 * within the same millisecond is written again.
 */
export const writeBackMessage = (leadId: string, owner: string, before: number | null, at: Instant): Message => ({
  key: `write_back:${leadId}:${before ?? 0}:${owner}`,
  recipient: { to: 'crm' },
  kind: 'write_back',
  leadId,
  says: `Lead ${leadId} belongs to ${owner}.`,
  detail: { owner },
  at,
});
