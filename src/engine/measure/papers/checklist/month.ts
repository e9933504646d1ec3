import { type Instant, instantText } from '../../../time/instant.ts';
import type { Period } from '../../population.ts';

/** A calendar month of UTC. */
export interface Month extends Period {
  /** `2026-11`. */
  readonly name: string;
}

/** The latest months that are over at a moment, the oldest first. */
export function monthsBefore(at: Instant, count: number): Month[] {
  const day = new Date(at);
  const start = (back: number) => Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - back, 1);
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [start(count - i), start(count - i - 1)];
    return { from, to, name: instantText(from).slice(0, 7) };
  });
}
