import { firstBy, leastRecent, NO_CREDITS, type Pick } from '../pick.ts';

/** Whom this team assigned least recently, by the count of its assignments, never by the clock. */
export const roundRobin: Pick = (eligible, { team }) => ({
  member: firstBy(eligible, (a, b) => leastRecent(a, b, team)),
  credits: NO_CREDITS,
});
