import { instantText, instantTextOrNull } from '../../engine/time/instant.ts';
import type { ClockRow } from '../store/rows/clocks.ts';
import type { StoreReads } from '../store/store.ts';

/** A clock as people and programs see it: instants RFC 3339, lengths in working seconds. */
export interface ShownClock {
  readonly clock: ClockRow['kind'];
  readonly state: 'running' | 'paused' | 'stopped';
  readonly started_at: string;
  readonly due_at: string | null;
  readonly breached_at: string | null;
  readonly stopped_at: string | null;
  readonly elapsed_s: number | null;
  readonly target_s: number | null;
  readonly sla: string | null;
  readonly calendar: string;
  readonly release: string;
}

/** A lead's clocks, to be shown with it. */
export async function clocksOf(store: StoreReads, leadId: string): Promise<ShownClock[]> {
  return (await store.clocks(leadId)).map(shown);
}

function shown(clock: ClockRow): ShownClock {
  const { kind, pledge, startedAt, dueAt, breachedAt, stoppedAt, elapsedMs, release } = clock;
  return {
    clock: kind,
    state: stoppedAt !== null ? 'stopped' : clock.paused ? 'paused' : 'running',
    started_at: instantText(startedAt),
    due_at: instantTextOrNull(dueAt),
    breached_at: instantTextOrNull(breachedAt),
    stopped_at: instantTextOrNull(stoppedAt),
    elapsed_s: secondsOf(elapsedMs),
    target_s: secondsOf(pledge.targetMs),
    sla: pledge.sla,
    calendar: pledge.calendar,
    release,
  };
}

const secondsOf = (ms: number | null): number | null => (ms === null ? null : ms / 1000);
