import { type Broken, breaks } from './broken.ts';

/** A clock of a lead. */
export interface ClockTimer {
  readonly leadId: string;
  readonly kind: string;
  readonly dueAt: number | null;
  readonly nextAt: number | null;
  readonly breachedAt: number | null;
  readonly stoppedAt: number | null;
  /** An incident of this breach is, or was, there. */
  readonly told: boolean;
}

const broken = breaks('I6', 'Without its timer a broken promise is never told; with one too many it is told wrongly.');

/** A clock that runs towards a promise has one timer; one that stopped or broke it has none, and the breach was told. */
export function oneTimerAClock(clocks: readonly ClockTimer[]): Broken[] {
  return clocks.flatMap(clock => {
    const wrong = whatIsWrong(clock);
    return wrong === null ? [] : [broken(`clock:${clock.kind}:${clock.leadId}`, wrong)];
  });
}

function whatIsWrong({ kind, dueAt, nextAt, breachedAt, stoppedAt, told }: ClockTimer): string | null {
  const runs = stoppedAt === null && breachedAt === null && dueAt !== null;
  if (runs) return nextAt === null ? 'It runs towards a promise and has no timer.' : null;
  if (nextAt !== null) return 'It has a timer and nothing to wait for.';
  const untold = breachedAt !== null && stoppedAt === null && kind !== 'reassignment' && !told;
  return untold ? 'Its promise is broken and no incident was opened.' : null;
}
