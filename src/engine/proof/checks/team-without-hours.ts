import { finding } from '../../model/finding.ts';
import type { MemberPlan } from '../../policy/router.ts';
import { hasOpenMinute } from '../../time/has-open-minute.ts';
import type { Check, Subject } from '../check.ts';

/** A team none of whose active members with a weight above 0 has an open minute in any week. */
export const check: Check = subject =>
  [...subject.router.teams.values()].flatMap(({ team, members }) => {
    const active = members.filter(member => member.rep.rep.active !== false);
    if (active.length === 0 || active.some(member => member.weight > 0 && hasHours(subject, member))) return [];
    const says = `No active member of the team ${team.id} with a weight above 0 ever works.`;
    const why = 'Nobody could be picked at any hour. Give a member a calendar with hours and a weight above 0.';
    return [finding('team-without-hours', subject.places.at('team', team.id), { says, why })];
  });

function hasHours({ router }: Subject, { rep }: MemberPlan): boolean {
  const calendar = router.policy.calendars.find(each => each.id === rep.rep.calendar);
  return calendar === undefined || hasOpenMinute(calendar);
}
