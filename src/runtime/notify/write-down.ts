import { endIncident } from '../incidents/end-incident.ts';
import { openIncident } from '../incidents/open-incident.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { OutboxRow } from '../store/rows/outbox.ts';
import type { Instant } from '../store/rows.ts';
import type { Delivery } from './delivery.ts';
import { writeBackKey, writeBackTrouble } from './integration-trouble.ts';
import { MOST_ATTEMPTS } from './limits.ts';
import { retryDelay } from './retry-delay.ts';

/** Writes how a try went beside its message, unless another worker has taken the message over since. */
export async function writeDown(service: Service, work: Work, row: OutboxRow, delivery: Delivery): Promise<void> {
  const now = service.clock();
  if (delivery.kind === 'arrived') return arrived(service, work, row, now);
  const { says, notBefore } = delivery;
  const dead = row.attempts >= MOST_ATTEMPTS;
  const dueAt = dead ? null : Math.max(now + retryDelay(row.attempts, service.random()), notBefore ?? 0);
  const { n, channel, kind, attempts } = row;
  if (!(await work.store.markFailed(row, { dueAt, says }))) return late(service, work, row);
  if (dead) await gaveUp(service, work, row, now);
  work.onCommit(() => {
    service.metrics.message(channel, dead ? 'dead' : 'failed');
    if (delivery.kind === 'failed' && delivery.notLanded) service.metrics.message(channel, 'not_landed');
    service.log(dead ? 'error' : 'warn', dead ? 'message.dead' : 'message.failed', {
      n,
      channel,
      kind,
      attempts,
      says,
    });
  });
}

async function arrived(service: Service, work: Work, row: OutboxRow, now: Instant): Promise<void> {
  if (!(await work.store.markSent(row, now))) return late(service, work, row);
  if (row.kind === 'write_back') await endIncident(service, work, writeBackKey(row), now);
  work.onCommit(() => service.metrics.message(row.channel, 'sent'));
}

/** Refused: the lease was lost, and what became of the message is another worker's to say. */
function late(service: Service, work: Work, { n, channel, token }: OutboxRow): void {
  work.onCommit(() => {
    service.metrics.message(channel, 'late');
    service.log('warn', 'message.late', { n, channel, token });
  });
}

/** What follows from a dead letter: an owner that the CRM never took is a fault that somebody has to mend. */
export async function gaveUp(service: Service, work: Work, row: OutboxRow, now: Instant): Promise<void> {
  if (row.kind === 'write_back') await openIncident(service, work, writeBackTrouble(row, now));
}
