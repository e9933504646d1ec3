import { validatorOf } from '../../model/schemas.ts';
import type { RollbackOrder, TrustedKey } from '../../model/types.gen.ts';
import { type Instant, readInstant } from '../../time/instant.ts';
import { open } from './dsse.ts';

export const ROLLBACK_TYPE = 'application/vnd.leadrail.rollback+json';

export type OrderReading =
  | { readonly ok: true; readonly order: RollbackOrder }
  | { readonly ok: false; readonly says: string };

/** A signed word to go back: the only thing, beside the way back that the live release names, that lets a number fall. */
export async function readRollbackOrder(
  envelope: unknown,
  trusted: readonly TrustedKey[],
  now: Instant,
): Promise<OrderReading> {
  const opened = await open(envelope, ROLLBACK_TYPE, trusted);
  if (!opened.ok) return opened;
  if (!validatorOf('rollback-order')(opened.value)) return { ok: false, says: 'what was signed is no rollback order' };
  const order = opened.value as RollbackOrder;
  const expires = readInstant(order.expires);
  if (expires === null || now >= expires) return { ok: false, says: `the order expired at ${order.expires}` };
  return { ok: true, order };
}
