import type { Service } from '../service.ts';
import type { OutboxRow } from '../store/rows/outbox.ts';
import { httpCrm } from './channels/crm.ts';
import { emailRequest } from './channels/email.ts';
import { sayInLog } from './channels/log.ts';
import { slackRequest } from './channels/slack.ts';
import { webhookRequest } from './channels/webhook.ts';
import { ARRIVED, type Delivery, failed } from './delivery.ts';
import { CRM_TOKEN, MAIL_FROM, setting, signingEnv } from './environment.ts';
import { judgeAnswer } from './judge-answer.ts';
import { type Letter, letterOf } from './letter.ts';
import type { Outgoing } from './send.ts';
import { writeBack } from './write-back.ts';

/** One try of one message. Never throws: what breaks while it is made is the message's own fault. */
export async function deliver(service: Service, row: OutboxRow): Promise<Delivery> {
  try {
    return await tryOnce(service, row, letterOf(row));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error), 'message');
  }
}

async function tryOnce(service: Service, row: OutboxRow, letter: Letter): Promise<Delivery> {
  const { clock, send } = service;
  const url = letter.urlEnv === null ? undefined : setting(service, letter.urlEnv);
  const post = async (request: Outgoing) => judgeAnswer(await send(request), clock());
  if (letter.via === 'log' || letter.urlEnv === null || url === undefined) {
    // The address has gone since the message was intended: the log is better than silence.
    sayInLog(service.log, row, letter);
    return ARRIVED;
  }
  switch (letter.via) {
    case 'webhook':
      return post(
        webhookRequest(row, letter, { url, secret: setting(service, signingEnv(letter.urlEnv)), now: clock() }),
      );
    case 'slack':
      return post(slackRequest(row, letter, url));
    case 'email':
      return post(emailRequest(row, letter, { relay: url, from: senderOf(service), to: addressesOf(service, letter) }));
    case 'crm':
      return writeBack(httpCrm(send, url, setting(service, CRM_TOKEN)), writtenIn(row, letter), clock);
  }
}

const senderOf = (service: Service): string => setting(service, MAIL_FROM) ?? 'leadrail@localhost';

function addressesOf({ live }: Service, { people }: Letter): string[] {
  const addresses = people.flatMap(person => live?.router.reps.get(person)?.rep.email ?? []);
  if (addresses.length === 0) throw new Error(`no e-mail address is known of ${people.join(', ') || 'anybody'}`);
  return addresses;
}

function writtenIn({ key, leadId }: OutboxRow, { detail }: Letter) {
  if (leadId === null || typeof detail.owner !== 'string') throw new Error('a write-back without lead or owner');
  return { key, leadId, owner: detail.owner };
}
