import type { Guard } from '../guard.ts';

const NAME = 'inactive-owners';

/** Leads that landed on a person who was not there. One is too many: the rules can't have meant it. */
export const inactiveOwners: Guard = ({ candidate }, minLeads) => {
  const { leads, inactiveOwners: bad } = candidate;
  const says = `leads on a person who is not there: ${bad} of ${leads}`;
  if (bad > 0) return { guard: NAME, state: 'fail', says };
  return { guard: NAME, state: leads < Math.max(minLeads, 1) ? 'insufficient' : 'pass', says };
};
