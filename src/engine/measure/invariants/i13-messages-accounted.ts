import { type Broken, breaks } from './broken.ts';

/** The outbox in figures. */
export interface OutboxSums {
  /** Counted as each came, apart from the messages themselves. */
  readonly intents: number;
  readonly pending: number;
  readonly sent: number;
  readonly dead: number;
}

const broken = breaks('I13', 'A message is gone, or in no known state: nobody will send it, and nobody sees that.');

/** Each message that was meant to go out is on its way, sent, or dead and seen. */
export function messagesAccounted({ intents, pending, sent, dead }: OutboxSums): Broken[] {
  const says = `${intents} messages were meant to go out, but ${pending} pending, ${sent} sent and ${dead} dead are here.`;
  return intents === pending + sent + dead ? [] : [broken('outbox', says)];
}
