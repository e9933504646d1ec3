import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import { sayInLog } from './channels/log.ts';
import { chooseWay, toLog, type Way } from './choose-way.ts';
import { setting } from './environment.ts';
import type { Letter } from './letter.ts';
import type { Message, Recipient } from './message.ts';
import { oneLine } from './one-line.ts';
import { tellOnce } from './tell-once.ts';

/**
 * Puts a message into the outbox, within the transaction of what it tells of. Never calls anybody: it is sent later, at
 * least once. What has no address to go to is said in the log when the transaction commits.
 */
export async function intendMessage(service: Service, work: Work, message: Message): Promise<void> {
  const wished = chooseWay(service, message.recipient, message.at);
  if (wished === null) return;
  const way = await withAddress(service, work, wished, message);
  const letter = letterFor(way, message);
  const { key, kind, leadId, at } = message;
  const recipient = labelOf(message.recipient);
  const state = way.via === 'log' ? 'sent' : 'pending';
  const row = {
    key,
    channel: way.channel,
    recipient,
    kind,
    leadId,
    payload: { ...letter },
    createdAt: at,
    state,
  } as const;
  const isNew = await work.store.addMessage(row);
  if (isNew && state === 'sent') {
    work.onCommit(() => {
      sayInLog(service.log, row, letter);
      service.metrics.message(way.channel, 'logged');
    });
  }
}

/** Without an address the message goes to the log, and the audit says so once. */
async function withAddress(service: Service, work: Work, way: Way, { at }: Message): Promise<Way> {
  if (way.via === 'log' || (way.urlEnv !== null && setting(service, way.urlEnv) !== undefined)) return way;
  await tellOnce(service, work, way, at);
  return toLog(way.people);
}

const letterFor = ({ via, urlEnv, people }: Way, { says, detail, at }: Message): Letter => ({
  via,
  urlEnv,
  people,
  says: oneLine(says, 2000),
  detail,
  at,
});

function labelOf(recipient: Recipient): string {
  switch (recipient.to) {
    case 'role':
      return `role:${recipient.role}`;
    case 'rep':
      return `rep:${recipient.rep}`;
    case 'crm':
      return 'crm';
  }
}
