import { instantText } from '../../../engine/time/instant.ts';
import { idempotencyKey } from '../idempotency-key.ts';
import type { Letter, Subject } from '../letter.ts';
import { SEND_TIMEOUT } from '../limits.ts';
import { oneLine } from '../one-line.ts';
import type { Outgoing } from '../send.ts';

/**
 * An e-mail as an `Outgoing`: the address is the mail relay, headers and body are the mail's own.
 * Throws when the address is no mail relay: a mail must not be posted to a web server.
 */
export function emailRequest(
  { key, recipient, kind, leadId }: Subject,
  { says, at }: Letter,
  mail: { readonly relay: string; readonly from: string; readonly to: readonly string[] },
): Outgoing {
  if (!/^smtps?:\/\//i.test(mail.relay)) throw new Error('the mail relay needs an smtp or smtps address');
  const id = idempotencyKey(key);
  const about = leadId === null ? says : `lead ${leadId}`;
  const headers = {
    from: oneLine(mail.from),
    to: mail.to.map(address => oneLine(address)).join(', '),
    subject: oneLine(`[leadrail] ${SUBJECTS.get(kind) ?? `${kind}:`} ${about}`, 150),
    date: instantText(at),
    // The same for every try, so that a mailbox can tell a repeated mail.
    'message-id': `<${id}@leadrail>`,
    'idempotency-key': id,
  };
  const body = `${says}\n\nFor: ${recipient}\nSince: ${instantText(at)}\n`;
  return { url: mail.relay, method: 'POST', headers, body, timeoutMs: SEND_TIMEOUT };
}

const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['assigned', 'Yours now:'],
  ['warning', 'Due soon:'],
  ['escalated', 'Needs you:'],
  ['alert', 'Alert:'],
  ['report', 'Report:'],
  ['drill', 'Drill:'],
]);
