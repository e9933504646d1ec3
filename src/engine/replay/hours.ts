import { HOURS_OF_WEEK, hourOfWeek } from '../time/hour-of-week.ts';
import type { Instant } from '../time/instant.ts';

/** Counts past leads by the hour of the week in which they came, so that a busy hour can be told from a quiet one. */
export class Hours {
  private readonly counts: number[] = new Array(HOURS_OF_WEEK).fill(0);

  add(at: Instant): void {
    const hour = hourOfWeek(at);
    this.counts[hour] = (this.counts[hour] ?? 0) + 1;
  }

  /** 168 counts, from Monday 00:00 UTC on. */
  list(): number[] {
    return [...this.counts];
  }
}
