import { Counter, type Registry } from 'prom-client';

/**
 * What became of a message: arrived; said in the log; a try that failed; given up; marked too late by a worker that had
 * lost it; a write-back that was answered well and not carried out (counted beside its failed try).
 */
export type MessageFate = 'sent' | 'logged' | 'failed' | 'dead' | 'late' | 'not_landed';

/** Counts messages by channel, which the rules name, and fate. */
export function outboxMetrics(registers: Registry[]) {
  const messages = new Counter({
    name: 'leadrail_messages_total',
    help: 'Tries to send messages, by channel and how they ended',
    labelNames: ['channel', 'fate'],
    registers,
  });
  return { message: (channel: string, fate: MessageFate): void => messages.inc({ channel, fate }) };
}
