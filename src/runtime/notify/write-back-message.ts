import type { Instant } from '../store/rows.ts';
import type { Message } from './message.ts';

/** Writes a lead's owner into the CRM. */
export const writeBackMessage = (leadId: string, owner: string, at: Instant): Message => ({
  key: `write_back:${leadId}:${at}:${owner}`,
  recipient: { to: 'crm' },
  kind: 'write_back',
  leadId,
  says: `Lead ${leadId} belongs to ${owner}.`,
  detail: { owner },
  at,
});
