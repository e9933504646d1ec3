import type { Instant } from '../../time/instant.ts';
import { MINUTE } from '../../time/units.ts';
import { type Surroundings, tell } from './enter.ts';
import type { Ladder, Rung } from './ladder.ts';
import type { Step } from './step.ts';

/** How soon the service itself must have taken a drill up, where its first level doesn't say how often it tries. */
const USUAL_TAKING_UP = MINUTE;

/** The part of a ladder that a drill of a level climbs; null when it has no such level. Nobody above is ever woken. */
export function drillLadder(ladder: Ladder, level: number): Ladder | null {
  if (!ladder.rungs.some(rung => rung.level === level)) return null;
  return { ...ladder, rungs: ladder.rungs.filter(rung => rung.level <= level) };
}

/** Every level of a drill at once: the levels below have failed by order, and each of them is to answer for itself. */
export function drillSteps(ladder: Ladder, around: Surroundings): Step[] {
  return ladder.rungs.map((rung): Step => {
    const { level, role } = rung;
    if (role === null)
      return isOwn(rung) ? { kind: 'began', level } : { kind: 'passed_on', level, gap: { kind: 'no_role' } };
    const people = role.people.filter(around.present);
    if (people.length === 0) return { kind: 'passed_on', level, gap: { kind: 'nobody_present', role: role.id } };
    return tell(ladder, rung, { role, people, call: 'drill' }, around);
  });
}

const isOwn = ({ level, recover }: Rung): boolean => level === 1 || recover !== null;

/** How soon the service must have taken a drill up. */
export const takingUpTime = ({ rungs }: Ladder): number =>
  rungs.find(({ recover }) => recover !== null)?.recover?.every ?? USUAL_TAKING_UP;

/** What is known of one level of a drill. */
export interface DrillLevel {
  readonly level: number;
  /** Null: the service itself. */
  readonly role: string | null;
  readonly people: readonly string[];
  /** Null: nobody was there to be told. */
  readonly notifiedAt: Instant | null;
  readonly respondBy: Instant | null;
  readonly ackedAt: Instant | null;
  readonly ackedBy: string | null;
}

export type LevelVerdict = 'passed' | 'failed' | 'waiting';

/** A level passes when it acknowledged in time; one with nobody to tell fails. */
export function levelVerdict({ notifiedAt, respondBy, ackedAt }: DrillLevel, now: Instant): LevelVerdict {
  if (notifiedAt === null || respondBy === null) return 'failed';
  if (ackedAt !== null) return ackedAt <= respondBy ? 'passed' : 'failed';
  return now > respondBy ? 'failed' : 'waiting';
}

/** A drill passes when each level does; it is over when none waits any more. */
export function drillVerdict(levels: readonly DrillLevel[], now: Instant): LevelVerdict {
  const verdicts = levels.map(level => levelVerdict(level, now));
  if (verdicts.includes('waiting') || verdicts.length === 0) return 'waiting';
  return verdicts.includes('failed') ? 'failed' : 'passed';
}

/** The levels that an acknowledgement answers: those of a person's roles, else all that wait. */
export function answeredLevels(levels: readonly DrillLevel[], by: string): DrillLevel[] {
  const open = levels.filter(({ notifiedAt, ackedAt }) => notifiedAt !== null && ackedAt === null);
  const known = levels.some(({ people }) => people.includes(by));
  return known ? open.filter(({ people }) => people.includes(by)) : open;
}
