import type { Decision } from '../../engine/model/types.gen.ts';
import type { Cause } from '../../engine/sla/life/cause.ts';
import type { PastEvent } from '../../engine/sla/life/life.ts';
import { lifeOf } from '../../engine/sla/life/life-of.ts';
import { instantText } from '../../engine/time/instant.ts';
import { gatherTogether } from '../leads/gather-life.ts';
import type { Work } from '../leads/group-commit.ts';
import { keepLife } from '../leads/keep-life.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { decideAgain } from './decide-again.ts';
import type { Unfolding } from './unfolding.ts';

/**
 * Carries out an event that was stored as applied: the life is folded anew, and where the event asks for it the rules
 * decide once more. Answers who carries one open lead less.
 */
export async function carryOut(
  service: Service,
  work: Work,
  live: LiveRelease,
  event: PastEvent,
  now: Instant,
): Promise<string[]> {
  const { leadId, what } = event;
  const group = await gatherTogether(work.store, what.kind === 'merged' ? [leadId, what.into] : [leadId]);
  if (!group) return [];
  const told = lifeOf(group.members, group.events);
  const decided = await decideAgain({ service, work, live, group, told, event, now });
  return decided ?? keepTold({ service, work, live, group, told, event, now });
}

/** No rule is asked: events alone say who has the lead. Where that is somebody else than before, a decision records it. */
async function keepTold({ service, work, live, group, told, event, now }: Unfolding): Promise<string[]> {
  const { last, root } = group;
  if (!last) return [];
  const { life } = told;
  const isSame = last.decision.owner === life.owner;
  const decision = isSame ? last.decision : placed(last.decision, live, life.owner, now);
  if (!isSame) {
    const made = { leadId: root.id, cause: causeOf(event), at: now, event: event.id };
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
