import type { Log } from '../../log.ts';
import type { Letter, Subject } from '../letter.ts';

/** The channel that is always there: one line of the service's own log. */
export function sayInLog(log: Log, { key, recipient, kind, leadId }: Subject, { says, people }: Letter): void {
  log('info', `message.${kind}`, { key, to: recipient, people, lead_id: leadId, says });
}
