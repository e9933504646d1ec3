import { finding } from '../../model/finding.ts';
import type { Check } from '../check.ts';

/** A team that nobody, or nobody active, is a member of. */
export const check: Check = ({ router, places }) =>
  [...router.teams.values()].flatMap(({ team, members }) => {
    if (members.some(member => member.rep.rep.active !== false)) return [];
    const says = members.length ? `No member of the team ${team.id} is active.` : `The team ${team.id} has no member.`;
    const why = 'Each lead that is assigned to it would wait in a queue. Add an active rep, or assign to another team.';
    return [finding('empty-team', places.at('team', team.id), { says, why })];
  });
