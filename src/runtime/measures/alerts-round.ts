import { MINUTE } from '../../engine/time/units.ts';
import { underRoster } from '../roster/under-roster.ts';
import type { Round } from '../rounds/round.ts';
import { keepFigures } from './keep-figures.ts';
import { keepLatencies } from './keep-latencies.ts';
import { keepPromises } from './keep-promises.ts';
import { watchAlerts } from './watch-alerts.ts';

/** Counts what is over, and looks at every alert of the rules. */
export const alertsRound: Round = {
  name: 'alerts',
  every: MINUTE,
  run: async (service, now) => {
    await keepFigures(service, now);
    await keepLatencies(service, now);
    await keepPromises(service, now);
    return service.live ? watchAlerts(service, underRoster(service.live, service.roster).router, now) : 0;
  },
};
