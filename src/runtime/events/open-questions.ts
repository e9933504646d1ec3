import { decides } from '../../engine/sla/life/cause.ts';
import type { PastEvent } from '../../engine/sla/life/life.ts';
import { lifeOf, type Told } from '../../engine/sla/life/life-of.ts';
import { askedBy, askingOf, standing } from '../../engine/sla/life/standing.ts';
import { decide } from '../leads/decide.ts';
import { memberOf } from '../leads/gather-life.ts';
import { knownLead } from '../leads/known-lead.ts';
import type { DecisionRow } from '../store/rows.ts';
import { isNews } from './is-news.ts';
import type { Unfolding } from './unfolding.ts';

/** What an event asks the rules, and who may not get the lead by their answer. */
export interface Question {
  readonly event: PastEvent;
  readonly cause: 'returned' | 'enriched';
  readonly earlier: readonly string[];
}

/**
 * Of what these events ask, first to last, all that has to be asked, or asked anew. The lead is walked through them as if
 * they had been heard of in their order. An answer that is there already and still comes out alike stands, and overtakes
 * what was asked before it: nobody has the lead by that any more.
 */
export async function openQuestions(unfolding: Unfolding, events: readonly PastEvent[]): Promise<Question[]> {
  const { walked, answers } = takenApart(unfolding, events);
  let open: Question[] = [];
  for (const event of events) {
    const asked = await ask(unfolding, event, walked);
    if (!asked) continue;
    const given = answers.get(event) ?? [];
    const last = given.at(-1);
    const holds = last !== undefined && !isNews(last.decision, asked.supposed.decision);
    open = holds ? [] : [...open, asked.question];
    walked.push(...(holds ? given : [asked.supposed]));
  }
  return open;
}

/** The decisions that stand: those before the first answer to one of these events, and each answer with what followed. */
function takenApart({ group }: Unfolding, events: readonly PastEvent[]) {
  const asking = askingOf(group.root.id, group.events);
  const walked: DecisionRow[] = [];
  const answers = new Map<PastEvent, DecisionRow[]>();
  let part = walked;
  for (const row of standing(group.decisions.filter(isDeciding), asking)) {
    const asked = askedBy(row, asking);
    if (asked && events.includes(asked)) {
      part = [];
      answers.set(asked, part);
    }
    part.push(row);
  }
  return { walked, answers };
}

const isDeciding = ({ cause }: DecisionRow): boolean => decides(cause);

/** What an event asks after these decisions, and what the rules would answer; null when that would change nothing. */
async function ask({ service, work, live, group, now }: Unfolding, event: PastEvent, walked: readonly DecisionRow[]) {
  const { root, events } = group;
  const [, ...others] = group.members;
  const told = lifeOf([memberOf(root, walked), ...others], events);
  const cause = whyAsk(told, event);
  const lead = cause && (await knownLead(work.store, group, event));
  if (!cause || !lead) return null;
  const { heldBy, owner } = told.life;
  const earlier = cause === 'returned' ? heldBy : heldBy.filter(rep => rep !== owner);
  const { decision, state } = decide(live, service.ledger, { ...lead, earlier }, now);
  const before = walked.at(-1);
  if (cause === 'enriched' && before && !isNews(before.decision, decision, owner)) return null;
  const seq = (before?.seq ?? 0) + 1;
  const supposed: DecisionRow = { leadId: root.id, seq, decision, by: live.by, state, cause, at: now, event: event.id };
  return { question: { event, cause, earlier }, supposed };
}

/**
 * A lead that was given back is always decided again. More fields decide one again that waits in a queue, and one whose
 * owner had not touched it by then: neither accepted nor answered, nor got it by hand.
 */
function whyAsk({ life, returned, mayMove }: Told, event: PastEvent): Question['cause'] | null {
  if (returned === event.id) return 'returned';
  return mayMove.has(event.id) && !life.byHand ? 'enriched' : null;
}
