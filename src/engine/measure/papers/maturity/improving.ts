import { quarterVerdicts } from '../../measures/quarters.ts';
import { exceptionsFalling } from '../checklist/exceptions-falling.ts';
import { targetsMet } from '../checklist/targets-met.ts';
import { type Site, type Step, stepOf } from './step.ts';

/** Level 4: targets are met and raised, and trouble is seen before it comes. */
export function improving(site: Site): Step[] {
  const { router, facts, book, month } = site;
  const quarters = quarterVerdicts(facts.leads, router, book, month.to);
  const count = (verdict: string) => quarters.filter(each => each.verdict === verdict).length;
  const forecast = router.policy.alerts.some(({ alert }) => alert === 'queue-health');
  return [
    stepOf('p90 targets are met', targetsMet(site)),
    stepOf('exceptions fall', exceptionsFalling(site)),
    {
      name: 'quarterly targets are set and none is missed',
      holds: router.policy.sla.quarters.length === 0 ? false : count('missed') > 0 ? false : count('met') > 0 || null,
      says: `${router.policy.sla.quarters.length} targets of quarters; by segment and source ${count('met')} met, ${count('missed')} missed, ${count('not_shown')} not shown.`,
    },
    {
      name: 'queues are forecast',
      holds: forecast,
      says: forecast ? 'The alert queue-health is set.' : 'The alert queue-health is not set.',
    },
  ];
}
