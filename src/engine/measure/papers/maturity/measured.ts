import { wilson } from '../../../model/wilson.ts';
import { hasValidOwner } from '../../measures/valid-owner.ts';
import { keptShare } from '../kept-share.ts';
import type { Site, Step } from './step.ts';

/** The smallest set of alerts under which nothing grave goes unseen. */
const MINIMUM = [
  'assignment-latency-breach',
  'unassigned-age',
  'conflict-spike',
  'integration-failure',
  'source-variance',
] as const;

/** The fewest leads that say anything of a p90. */
const FEWEST = 29;

/** Level 2: outcomes are known, and somebody hears of it when they are bad. */
export function measured({ router, leads, book, month }: Site): Step[] {
  const set = MINIMUM.filter(kind => router.policy.alerts.some(({ alert }) => alert === kind)).length;
  const answered = keptShare(leads, 'response', 'breach', book, month.to);
  const owned = leads.filter(({ rep }) => rep !== null);
  const valid = wilson(owned.filter(lead => hasValidOwner(lead, router)).length, owned.length);
  return [
    {
      name: 'enough leads are measured',
      holds: leads.length >= FEWEST,
      says: `${leads.length} leads in 28 days; ${FEWEST} say something of a p90.`,
    },
    { name: 'the minimum alerts are set', holds: set === MINIMUM.length, says: `${set} of ${MINIMUM.length}.` },
    {
      name: 'first answers are told to the runtime',
      holds: answered.n === 0 ? null : answered.k > 0,
      says: `${answered.k} of ${answered.n} leads whose time is over were answered in time.`,
    },
    {
      name: 'leads land on people who are there',
      holds: valid.share === null ? null : valid.from >= 0.9,
      says: `${valid.k} of ${valid.n} owned leads have a valid owner.`,
    },
  ];
}
