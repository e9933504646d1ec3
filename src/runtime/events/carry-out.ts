import type { Decision } from '../../engine/model/types.gen.ts';
import type { Cause } from '../../engine/sla/life/cause.ts';
import { compareEvents, type PastEvent } from '../../engine/sla/life/life.ts';
import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { instantText } from '../../engine/time/instant.ts';
import { type Group, gatherTogether } from '../leads/gather-life.ts';
import type { Work } from '../leads/group-commit.ts';
import { keepLife } from '../leads/keep-life.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { decideAgain } from './decide-again.ts';
import { openQuestions } from './open-questions.ts';
import { renewKnown } from './renew-known.ts';
import type { Unfolding } from './unfolding.ts';

/**
 * Carries out an event that was stored as applied: where it asks for it the rules decide once more, and the life is
 * folded anew. Answers who carries one open lead less.
 */
export async function carryOut(
  service: Service,
  work: Work,
  live: LiveRelease,
  event: PastEvent,
  now: Instant,
): Promise<string[]> {
  const { leadId, what } = event;
  const around = what.kind === 'merged' ? [leadId, what.into] : [leadId];
  const unfold = async (): Promise<Unfolding | null> => {
    const group = await gatherTogether(work.store, around);
    return group && { service, work, live, group, now };
  };
  const freed = asks(event) ? await askAgain(unfold, event) : [];
  await noteInAudit(work, live, event, now);
  const unfolding = await unfold();
  if (unfolding && what.kind === 'enriched') await renewKnown(work.store, live.router, unfolding.group, leadId);
  return unfolding ? [...freed, ...(await keepTold(unfolding, event))] : freed;
}

/** Asks the rules all that this event leaves open; each answer changes what the next is asked of. */
async function askAgain(unfold: () => Promise<Unfolding | null>, event: PastEvent): Promise<string[]> {
  const freed: string[] = [];
  const before = await unfold();
  const open = before ? await openQuestions(before, askedSince(before.group, event)) : [];
  for (const question of open) {
    const unfolding = await unfold();
    if (unfolding) freed.push(...(await decideAgain(unfolding, question)));
  }
  return freed;
}

/** What a person did over the rules' head can be looked up by whoever asks later. */
async function noteInAudit(
  { store }: Work,
  { router }: LiveRelease,
  { leadId, id, what }: PastEvent,
  at: Instant,
): Promise<void> {
  if (what.kind !== 'reassigned' && what.kind !== 'merged') return;
  const { kind, ...how } = what;
  const told = await store.event(leadId, id);
  // Anything may stand there; the audit takes nobody but our own people.
  const by = router.reps.get(String(told?.body['by']))?.rep.id;
  const detail = { lead_id: leadId, event: id, ...how, ...(by === undefined ? {} : { by }) };
  await store.addAudit({ at, who: told?.toldBy ?? 'event', what: `lead.${kind}`, detail });
}

/** This event, and later ones that were heard of before it: their answers may be others now. */
function askedSince({ members, events }: Group, from: PastEvent): PastEvent[] {
  const since = events.filter(event => asks(event) && compareEvents(event, from) >= 0).sort(compareEvents);
  const receipts = new Map(members.map(({ id, receivedAt }) => [id, receivedAt]));
  const isEarly = ({ leadId, at, what }: PastEvent) =>
    what.kind === 'enriched' && at <= (receipts.get(leadId) ?? at - 1);
  const early = since.filter(isEarly);
  // Fields from before the receipt count at once, as at the receipt: the last of these events knows the others.
  return since.filter(event => !early.includes(event) || event === early.at(-1));
}

const asks = ({ what }: PastEvent): boolean => what.kind === 'enriched' || what.kind === 'returned';

/** No rule is asked: events alone say who has the lead. Where that is somebody else than before, a decision records it. */
async function keepTold({ service, work, live, group, now }: Unfolding, event: PastEvent): Promise<string[]> {
  const last = group.decisions.at(-1);
  if (!last) return [];
  const { life } = lifeOf(group.members, group.events);
  const isSame = last.decision.owner === life.owner;
  const decision = isSame ? last.decision : placed(last.decision, live, life.owner, now);
  if (!isSame) {
    const made = { leadId: group.root.id, cause: causeOf(event), at: now, event: event.id };
    await work.store.addDecision({ ...made, decision, by: live.by, state: NOTHING_READ });
  }
  const turn = { group, life, decision, advance: null, expired: false, isNew: false, now };
  return keepLife(service, work, live, turn);
}

/** Keeps what the rules said of the lead, and why they said it. */
function placed(before: Decision, { router }: LiveRelease, owner: string | null, now: Instant): Decision {
  const where = owner === null ? { queue: before.queue ?? router.fallback } : { queue: null };
  const outcome = owner === null ? 'queue' : 'owner';
  return { ...before, ...where, outcome, owner, team: null, release: router.release, at: instantText(now) };
}

function causeOf({ what }: PastEvent): Cause {
  return what.kind === 'reassigned' || what.kind === 'merged' ? what.kind : 'corrected';
}

const NOTHING_READ = { teams: {}, reps: {}, leads: {} };
