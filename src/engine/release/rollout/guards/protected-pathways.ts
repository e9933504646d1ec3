import type { Guard } from '../guard.ts';

const NAME = 'protected-pathways';
/** So many leads of one protected cell without an owner, and the step is over, whatever their share. */
const TRIPWIRE = 2;

/** Leads of protected sources and segments that the candidate gave to nobody. An absolute tripwire, no share. */
export const protectedPathways: Guard = ({ protected: cells, candidate }, minLeads) => {
  const tripped = cells.filter(({ queued }) => queued >= TRIPWIRE);
  const named = (tripped.length > 0 ? tripped : cells).map(
    ({ cell, queued, leads }) => `${cell}: ${queued} of ${leads}`,
  );
  const says = `protected leads without an owner: ${named.join('; ') || 'none is protected'}`;
  if (tripped.length > 0) return { guard: NAME, state: 'fail', says };
  return { guard: NAME, state: candidate.leads < Math.max(minLeads, 1) ? 'insufficient' : 'pass', says };
};
