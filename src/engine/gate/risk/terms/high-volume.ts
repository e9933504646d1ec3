import { hourOfWeek, hourText } from '../../../time/hour-of-week.ts';
import { countText } from '../../say-share.ts';
import type { Term } from '../term.ts';

/** How much busier than usual a busy hour is. */
const BUSY = 1.5;

/**
 * Whether it would ship in one of the busiest hours of the week: one that saw half as many past leads again as the hour
 * in which the average lead came, and no fewer than the floor. A report knows no clock, so there it adds nothing.
 */
export const highVolume: Term = ({ impact: { hours }, now }, { limits }) => {
  if (now === null) return { value: 0, says: 'the hour of shipping is not known here; the gate reads its own clock' };
  if (hours === undefined) return { value: 1, says: 'the hours of the past leads are not known' };
  const hour = hourOfWeek(now);
  const leads = hours[hour] ?? 0;
  const all = hours.reduce((sum, n) => sum + n, 0);
  const usual = all === 0 ? 0 : hours.reduce((sum, n) => sum + n * n, 0) / all;
  const busy = leads > usual * BUSY && leads >= (limits?.floor ?? 0);
  const says = `${hourText(hour)} saw ${countText(leads)} past leads, a usual hour ${usual.toFixed(1)}`;
  return { value: busy ? 1 : 0, says };
};
