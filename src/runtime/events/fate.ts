import { HOUR } from '../../engine/time/units.ts';
import type { EventFate } from '../store/rows/events.ts';
import type { Instant } from '../store/rows.ts';
import type { Obstacle } from './obstacle.ts';

/** How long an event waits for what it needs. */
export const PARKED_FOR = 24 * HOUR;

/** What becomes of an event: applied where nothing stands in its way, else parked or, when that never passes, expired. */
export function fateOf(obstacle: Obstacle | null, expiresAt: Instant): EventFate {
  if (obstacle === null) return { state: 'applied', reason: null, waitsFor: null, expiresAt: null };
  const { reason } = obstacle;
  if (obstacle.passes === 'never') return { state: 'expired', reason, waitsFor: null, expiresAt: null };
  return { state: 'parked', reason, waitsFor: obstacle.waitsFor, expiresAt };
}
