import { type Climbed, climb, type Moment } from '../../../../../src/engine/sla/ladder/climb.ts';
import type { Ladder, Rung } from '../../../../../src/engine/sla/ladder/ladder.ts';
import { atTheFoot, type Standing } from '../../../../../src/engine/sla/ladder/standing.ts';
import type { Step } from '../../../../../src/engine/sla/ladder/step.ts';
import { HOUR, MINUTE } from '../../../../../src/engine/time/units.ts';

const rung = (level: number, after: number, more: Partial<Rung> = {}): Rung => ({
  level,
  after,
  recover: null,
  role: null,
  respondWithin: null,
  trigger: null,
  ...more,
});

export const role = (id: string, ...people: string[]) => ({ id, people, channel: null });

/** The ladder of the rules that are shipped for high intent: 0m, 10m, 30m and 2h. */
export const aLadder = (more: Readonly<Record<number, Partial<Rung>>> = {}): Ladder => ({
  policy: 'high-intent',
  release: null,
  rungs: [
    rung(1, 0, { recover: { attempts: 3, every: MINUTE }, ...more[1] }),
    rung(2, 10 * MINUTE, { role: role('ops', 'maria', 'sam'), respondWithin: 15 * MINUTE, ...more[2] }),
    rung(3, 30 * MINUTE, { role: role('engineering', 'sam'), respondWithin: 30 * MINUTE, ...more[3] }),
    rung(4, 2 * HOUR, { role: role('leadership', 'helena'), respondWithin: HOUR, ...more[4] }),
  ],
});

/** A moment at which everybody is there, nothing else is wrong and messages go out at once. */
export const at = (now: number, more: Partial<Moment> = {}): Moment => ({
  now,
  present: () => true,
  tellAt: () => now,
  facts: { category: 'response_breach', businessCritical: false, tallies: new Map() },
  ...more,
});

/** An incident that is looked at whenever it is due, until `until`: every step with its time. */
export function lifeOf(
  ladder: Ladder,
  until: number,
  { standing = atTheFoot(0), moment = at }: { standing?: Standing; moment?: (now: number) => Moment } = {},
): { readonly steps: readonly (readonly [number, Step])[]; readonly last: Climbed } {
  const steps: (readonly [number, Step])[] = [];
  let now = standing.openedAt;
  for (let last = climb(ladder, standing, moment(now)); ; last = climb(ladder, last.standing, moment(now))) {
    const taken = now;
    steps.push(...last.steps.map(step => [taken, step] as const));
    if (last.dueAt === null || last.dueAt > until) return { steps, last };
    if (last.dueAt <= now) throw new Error(`due again at ${last.dueAt}, which is not after ${now}`);
    now = last.dueAt;
  }
}

/** A step in as few words as a test needs. */
export function short(step: Step): string {
  switch (step.kind) {
    case 'began':
    case 'hand_over':
      return `${step.kind} ${step.level}`;
    case 'recover':
      return `recover ${step.attempt}/${step.of}`;
    case 'notify':
      return `notify ${step.level} ${step.role.id} (${step.call})`;
    case 'passed_on':
      return `passed ${step.level} (${step.gap.kind})`;
    case 'exhausted':
      return `exhausted ${step.level}`;
  }
}
