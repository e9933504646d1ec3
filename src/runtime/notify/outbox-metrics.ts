import { Counter, Gauge, type Registry } from 'prom-client';

/**
 * What became of a message: arrived; said in the log; a try that failed; given up; marked too late by a worker that had
 * lost it; a write-back that was answered well and not carried out (counted beside its failed try).
 */
export type MessageFate = 'sent' | 'logged' | 'failed' | 'dead' | 'late' | 'not_landed';

/** Counts messages by channel, which the rules name, and fate; and the leads that the CRM gives to somebody else. */
export function outboxMetrics(registers: Registry[]) {
  const messages = new Counter({
    name: 'leadrail_messages_total',
    help: 'Tries to send messages, by channel and how they ended',
    labelNames: ['channel', 'fate'],
    registers,
  });
  const others = new Gauge({
    name: 'leadrail_crm_other_owners',
    help: 'Open leads of which the CRM names another owner, when it was last asked about all',
    registers,
  });
  return {
    message: (channel: string, fate: MessageFate): void => messages.inc({ channel, fate }),
    otherOwners: (leads: number): void => others.set(leads),
  };
}
