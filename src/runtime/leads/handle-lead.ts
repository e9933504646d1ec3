import { digestOf } from '../../engine/model/digest.ts';
import type { Service } from '../service.ts';
import type { Instant, RawRecord } from '../store/rows.ts';
import { decide } from './decide.ts';
import { firstAnswer } from './first-answer.ts';
import type { Work } from './group-commit.ts';
import type { Handled } from './handled.ts';
import { identifyLead } from './identify-lead.ts';
import { withPreviousOwner } from './previous-owner.ts';
import { recordDecision } from './record-decision.ts';

/** Leads that may wait for their commit; more are refused openly, never dropped. */
const MOST_WAITING = 10_000;

/**
 * The river of a lead: identify → seen before? → decide → record → commit. Answers once the lead, its decision, the
 * rotation and its place in a queue are durable together. Rejects when the store fails; nothing is stored then.
 */
export async function handleLead(service: Service, posted: RawRecord): Promise<Handled> {
  if (!service.accepting) return { kind: 'not_ready', says: 'the service is stopping' };
  if (service.commit.waiting() >= MOST_WAITING)
    return { kind: 'not_ready', says: 'too many leads wait; send it again' };
  const arrival = service.clock();
  const digest = digestOf(posted);
  return service.commit.run(work => takeIn(service, work, { posted, digest, arrival }));
}

interface Arrived {
  readonly posted: RawRecord;
  readonly digest: string;
  readonly arrival: Instant;
}

async function takeIn(service: Service, work: Work, { posted, digest, arrival }: Arrived): Promise<Handled> {
  const { live, ledger, metrics, clock, newId } = service;
  if (!live) return { kind: 'not_ready', says: 'no release is active yet: nothing can be decided' };
  const identified = identifyLead(live.router, posted, arrival, newId);
  if (!identified.ok) return { kind: 'refused', field: identified.field, says: identified.says };
  const { id, receivedAt, known } = identified;
  const answer = await firstAnswer(work.store, id, digest);
  if (answer) return answer;
  const raw = await withPreviousOwner(work.store, live.router, identified.raw, identified.lead, known);
  const decided = decide(live, ledger, { id, raw, earlier: [] }, arrival);
  const { decision, lead } = decided;
  await work.store.addLead({ id, raw, digest, source: lead.source, receivedAt, status: decision.outcome, ...known });
  await recordDecision(service, work, live, decided, { leadId: id, cause: 'intake', now: arrival });
  work.onCommit(() => {
    metrics.counted(decision.outcome, lead.source);
    metrics.took(clock() - arrival);
  });
  return { kind: 'decided', decision };
}
