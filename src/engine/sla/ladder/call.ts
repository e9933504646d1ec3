import type { Instant } from '../../time/instant.ts';
import type { Ladder, Rung } from './ladder.ts';
import { restsUntil, rungAbove, rungAt } from './rest.ts';
import type { Standing } from './standing.ts';
import type { Call } from './step.ts';
import { type Facts, triggered } from './trigger.ts';

/** The level that is to hear of it now, and why. */
export interface Called {
  readonly rung: Rung;
  readonly call: Call;
}

/** The last level is told again at most so often: a channel that is always full is read by nobody. */
export const MOST_REPEATS = 9;

/** The highest level that is called at `now`; null when nothing is due. Never a level below the one reached. */
export function called(ladder: Ladder, standing: Standing, facts: Facts, now: Instant): Called | null {
  const at = [atOnce(ladder, standing, facts), byTime(ladder, standing, now), byAnswer(ladder, standing, now)];
  return at.reduce((best, each) => (each && (!best || each.rung.level > best.rung.level) ? each : best), null);
}

/** The moment of the next call that time alone brings; null when only a person or another fault can move it. */
export function callDue(ladder: Ladder, standing: Standing): Instant | null {
  const answer = answerDue(ladder, standing);
  const next = standing.ackedAt === null ? rungAbove(ladder, standing.level) : null;
  const time = next ? standing.openedAt + next.after : null;
  return time === null || answer === null ? (time ?? answer) : Math.min(time, answer);
}

function atOnce(ladder: Ladder, standing: Standing, facts: Facts): Called | null {
  const higher = ladder.rungs.filter(rung => rung.level > standing.level).toReversed();
  for (const rung of higher) {
    const call = rung.level === standing.startAt ? 'fired_again' : triggered(rung, facts);
    if (call) return { rung, call };
  }
  return null;
}

function byTime({ rungs }: Ladder, { level, openedAt, ackedAt }: Standing, now: Instant): Called | null {
  if (ackedAt !== null) return null;
  const rung = rungs.findLast(each => each.level > level && openedAt + each.after <= now);
  return rung ? { rung, call: 'time' } : null;
}

/** The level after one that did not answer, or answered and did not resolve; the last level is called again itself. */
function byAnswer(ladder: Ladder, standing: Standing, now: Instant): Called | null {
  const due = answerDue(ladder, standing);
  const rung = rungAbove(ladder, standing.level) ?? rungAt(ladder, standing.level);
  if (due === null || due > now || !rung) return null;
  return { rung, call: standing.ackedAt === null ? 'no_answer' : 'not_resolved' };
}

function answerDue(ladder: Ladder, standing: Standing): Instant | null {
  if (standing.repeats > MOST_REPEATS || ladder.rungs.length === 0) return null;
  return standing.ackedAt === null ? standing.respondBy : restsUntil(ladder, standing, standing.ackedAt);
}
