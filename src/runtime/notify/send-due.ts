import type { Service } from '../service.ts';
import type { ClaimWish, OutboxRow } from '../store/rows/outbox.ts';
import type { Instant } from '../store/rows.ts';
import { deliver } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import { type Endpoint, noteTry, roomOf } from './endpoint.ts';
import { LEASE, MOST_ATTEMPTS } from './limits.ts';
import { noteHealth } from './note-health.ts';
import { postRoomOf } from './post-room.ts';
import { writeDown } from './write-down.ts';

/**
 * Sets going what is due on one channel, as much as its endpoint has room for, and doesn't wait for it: each message
 * that ends makes room for the next. Answers how many it set going.
 */
export async function sendDue(service: Service, channel: string, now: Instant): Promise<number> {
  const endpoint = postRoomOf(service).endpoint(channel);
  if (endpoint.claiming || !service.accepting) return 0;
  endpoint.claiming = true;
  try {
    return endpoint.lost
      ? await sendLost(service, endpoint, channel, now)
      : await sendFresh(service, endpoint, channel, now);
  } finally {
    endpoint.claiming = false;
  }
}

async function sendFresh(service: Service, endpoint: Endpoint, channel: string, now: Instant): Promise<number> {
  let started = 0;
  for (let limit = roomOf(endpoint, now); limit > 0; limit = roomOf(endpoint, now)) {
    const rows = await claim(service, { channel, now, limit, lost: false });
    for (const row of rows) start(service, endpoint, row);
    started += rows.length;
    if (rows.length < limit) break;
  }
  return started;
}

/** One, and nothing beside it: what ends its worker must not take others with it until they are given up too. */
async function sendLost(service: Service, endpoint: Endpoint, channel: string, now: Instant): Promise<number> {
  if (roomOf(endpoint, now) === 0 || endpoint.onTheWay.size > 0) return 0;
  const [row] = await claim(service, { channel, now, limit: 1, lost: true });
  if (row) start(service, endpoint, row);
  else endpoint.lost = false;
  return row ? 1 : sendFresh(service, endpoint, channel, now);
}

const claim = (
  service: Service,
  wish: Pick<ClaimWish, 'channel' | 'now' | 'limit' | 'lost'>,
): Promise<readonly OutboxRow[]> =>
  service.commit.run(work =>
    work.store.claimMessages({ ...wish, leaseUntil: wish.now + LEASE, mostAttempts: MOST_ATTEMPTS }),
  );

function start(service: Service, endpoint: Endpoint, row: OutboxRow): void {
  const { sending } = postRoomOf(service);
  endpoint.onTheWay.set(row.n, row.leaseUntil ?? row.dueAt);
  const errand = carry(service, endpoint, row)
    // What could not be written down comes back when its lease ends.
    .catch(error => service.log('error', 'message.unmarked', { n: row.n, channel: row.channel, error: String(error) }))
    .finally(() => sending.delete(errand));
  sending.add(errand);
}

async function carry(service: Service, endpoint: Endpoint, row: OutboxRow): Promise<void> {
  const { channel } = row;
  try {
    const delivery = await deliver(service, row);
    const worked = verdictOn(delivery);
    if (worked !== null) noteTry(endpoint, worked, service.clock());
    if (delivery.kind !== 'arrived' && delivery.notBefore !== null) endpoint.pausedUntil = delivery.notBefore;
    await service.commit.run(async work => {
      await writeDown(service, work, row, delivery);
      if (worked !== null) await noteHealth(service, work, { channel, endpoint }, worked);
    });
  } finally {
    endpoint.onTheWay.delete(row.n);
  }
  await sendDue(service, channel, service.clock());
}

/** What a try says of its endpoint: null when it says nothing. */
function verdictOn(delivery: Delivery): boolean | null {
  switch (delivery.kind) {
    case 'arrived':
      return true;
    case 'busy':
      return null;
    case 'failed':
      return delivery.blame === 'endpoint' ? false : null;
  }
}
