import type { OutboxRow } from '../store/rows/outbox.ts';
import type { Instant } from '../store/rows.ts';

/** What a message is about, as every channel gets it. */
export type Subject = Pick<OutboxRow, 'key' | 'recipient' | 'kind' | 'leadId'>;

/** How a letter travels. */
export type Via = 'webhook' | 'slack' | 'email' | 'log' | 'crm';

/** All that a body is made of. Fixed when the message was intended, so that every try sends the same bytes. */
export interface Letter {
  readonly via: Via;
  /** The environment variable that holds the address; the address itself is never stored. */
  readonly urlEnv: string | null;
  /** Rep ids: who should act. */
  readonly people: readonly string[];
  readonly says: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: Instant;
}

const VIAS: ReadonlySet<unknown> = new Set<Via>(['webhook', 'slack', 'email', 'log', 'crm']);

/** Reads what the store kept. Throws when it is damaged: that message becomes a dead letter, the others go on. */
export function letterOf({ payload }: OutboxRow): Letter {
  if (!VIAS.has(payload.via) || typeof payload.says !== 'string' || !Array.isArray(payload.people)) {
    throw new Error('the stored message is damaged');
  }
  return payload as unknown as Letter;
}
