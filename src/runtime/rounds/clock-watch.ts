import { SECOND } from '../../engine/time/units.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** What a clock may be set by without a word: corrections of this size are everyday. */
const EVERYDAY = 5 * SECOND;

/**
 * Tells when the clock of the machine was set: all promises are kept by it. `steady` gives milliseconds that nobody sets.
 * A process that was merely held up sees no jump, for both went on.
 */
export function clockWatch(service: Pick<Service, 'log' | 'metrics'>, steady: () => number): (now: Instant) => void {
  let before: number | null = null;
  return now => {
    const apart = now - steady();
    const jump = before === null ? 0 : apart - before;
    before = apart;
    if (Math.abs(jump) < EVERYDAY) return;
    service.metrics.clockJumped();
    service.log('warn', 'clock.jumped', { seconds: Math.round(jump / SECOND) });
  };
}
