import { digestOf } from '../../engine/model/digest.ts';
import { retryParked } from '../events/retry-parked.ts';
import { decidingRelease } from '../rollout/deciding-release.ts';
import { lookOn } from '../rollout/look-on.ts';
import type { Service } from '../service.ts';
import type { Instant, RawRecord } from '../store/rows.ts';
import { decide } from './decide.ts';
import { firstAnswer } from './first-answer.ts';
import type { Work } from './group-commit.ts';
import type { Handled } from './handled.ts';
import { identifyLead } from './identify-lead.ts';
import { withPreviousOwner } from './previous-owner.ts';
import { recordFirst } from './record-first.ts';

/** Leads that may wait for their commit; more are refused openly, never dropped. */
const MOST_WAITING = 10_000;

/** A lead at the door, not yet looked at. */
export interface Arrived {
  readonly posted: RawRecord;
  /** Digest of the body: the same lead again is told from another one under its id. */
  readonly digest: string;
  readonly arrival: Instant;
}

/**
 * The river of a lead: identify → seen before? → decide → record → commit. Answers once the lead, its decision, the
 * rotation and its place in a queue are durable together. Rejects when the store fails; nothing is stored then.
 */
export async function handleLead(service: Service, posted: RawRecord): Promise<Handled> {
  const arrived = arriving(service, posted);
  return pressed(service) ?? service.commit.run(work => takeLead(service, work, arrived));
}

/** Why no lead can be taken at this moment; null when one can. */
export function pressed({ accepting, commit }: Service): (Handled & { readonly kind: 'not_ready' }) | null {
  if (!accepting) return { kind: 'not_ready', says: 'the service is stopping' };
  if (commit.waiting() >= MOST_WAITING) return { kind: 'not_ready', says: 'too many leads wait; send it again' };
  return null;
}

/** Notes the arrival: clocks start here, not when the lead's turn comes. */
export const arriving = ({ clock }: Service, posted: RawRecord): Arrived => ({
  posted,
  digest: digestOf(posted),
  arrival: clock(),
});

/** The steps of the river within one unit of work. */
export async function takeLead(service: Service, work: Work, { posted, digest, arrival }: Arrived): Promise<Handled> {
  const { live, ledger, metrics, clock, newId } = service;
  if (!live) return { kind: 'not_ready', says: 'no release is active yet: nothing can be decided' };
  const identified = identifyLead(live.router, posted, arrival, newId);
  if (!identified.ok) return { kind: 'refused', field: identified.field, says: identified.says };
  const { id, receivedAt, known } = identified;
  const answer = await firstAnswer(work.store, id, digest);
  if (answer) return answer;
  const raw = await withPreviousOwner(work.store, live.router, identified.raw, identified.lead, known);
  const by = decidingRelease(service, { id, domain: known.domain, raw, receivedAt }) ?? live;
  const decided = decide(by, ledger, { id, raw, earlier: [] }, arrival);
  const { decision, lead } = decided;
  const note = lookOn(service, { id, raw, source: lead.source, receivedAt, now: arrival, by, decision });
  const row = { id, raw, digest, source: lead.source, receivedAt, status: decision.outcome, ...known };
  await recordFirst(service, work, by, row, decided, arrival);
  await note(work);
  await retryParked(service, work, live, id, arrival);
  work.onCommit(() => {
    metrics.counted(decision.outcome, lead.source);
    metrics.took(clock() - arrival);
  });
  return { kind: 'decided', decision };
}
