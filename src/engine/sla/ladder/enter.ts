import type { Instant } from '../../time/instant.ts';
import { type Called, MOST_REPEATS } from './call.ts';
import type { Ladder, Rung } from './ladder.ts';
import { answerTime, rungAbove } from './rest.ts';
import type { Standing } from './standing.ts';
import type { Call, Notify, Step } from './step.ts';

/** What telling a level depends on beside the incident itself. */
export interface Surroundings {
  readonly now: Instant;
  /** Whether a person is active and not away. */
  readonly present: (person: string) => boolean;
  /** When a role would hear of it: messages of one kind to one role are gathered. */
  readonly tellAt: (role: string) => Instant;
}

export interface Moved {
  readonly standing: Standing;
  readonly steps: readonly Step[];
}

/** Brings an incident to the level that is called, or past it when nobody is there; each level on the way is accounted for. */
export function enter(ladder: Ladder, standing: Standing, { rung, call }: Called, around: Surroundings): Moved {
  if (rung.level === standing.level) return again(ladder, standing, rung, call, around);
  const between = ladder.rungs.filter(({ level }) => level > standing.level && level < rung.level);
  const steps = between.map(lower => onTheWay(lower, call));
  const moved: Standing = { ...standing, level: rung.level, respondBy: null, ackedAt: null };
  const { role } = rung;
  if (role === null && isOwnWork(rung)) return { standing: moved, steps: [...steps, began(rung)] };
  const next = rungAbove(ladder, rung.level);
  const people = role?.people.filter(around.present) ?? [];
  if (next && people.length === 0) {
    steps.push({ kind: 'passed_on', level: rung.level, gap: gapAt(rung) });
    const on = enter(ladder, moved, { rung: next, call: 'passed_on' }, around);
    return { standing: on.standing, steps: [...steps, ...on.steps] };
  }
  if (role === null)
    return { standing: moved, steps: [...steps, { kind: 'passed_on', level: rung.level, gap: NO_ROLE }] };
  const told = tell(ladder, rung, { role, people, call }, around);
  return { standing: { ...moved, respondBy: told.respondBy }, steps: [...steps, told] };
}

const NO_ROLE = { kind: 'no_role' } as const;

/** The first level, and one that recovers, need nobody: the service works there. */
const isOwnWork = ({ level, recover }: Rung): boolean => level === 1 || recover !== null;

const began = ({ level }: Rung): Step => ({ kind: 'began', level });

const onTheWay = (rung: Rung, call: Call): Step =>
  isOwnWork(rung) && rung.role === null
    ? began(rung)
    : { kind: 'passed_on', level: rung.level, gap: { kind: 'higher_called', call } };

const gapAt = ({ role }: Rung) => (role === null ? NO_ROLE : ({ kind: 'nobody_present', role: role.id } as const));

/** Tells a level, also one whose people are all away: it is the last, and its channel is left. */
export function tell(
  ladder: Ladder,
  rung: Rung,
  whom: Pick<Notify, 'role' | 'people' | 'call'>,
  around: Surroundings,
): Notify {
  const tellAt = around.tellAt(whom.role.id);
  return { kind: 'notify', level: rung.level, ...whom, tellAt, respondBy: tellAt + answerTime(ladder, rung) };
}

/** The last level again: a bounded number of times. */
function again(ladder: Ladder, standing: Standing, rung: Rung, call: Call, around: Surroundings): Moved {
  const { level, role } = rung;
  const repeats = standing.repeats + 1;
  const moved: Standing = { ...standing, repeats, respondBy: null, ackedAt: null };
  if (repeats > MOST_REPEATS || role === null)
    return { standing: moved, steps: [{ kind: 'exhausted', level, repeats: standing.repeats }] };
  const told = tell(ladder, rung, { role, people: role.people.filter(around.present), call }, around);
  return { standing: { ...moved, respondBy: told.respondBy }, steps: [told] };
}
