import type { Rep, Team } from '../../model/types.gen.ts';
import { fold } from '../../model/values/fold.ts';
import { ALWAYS, type WorkCalendar } from '../../time/calendar.ts';
import { isLocalDate } from '../../time/local-time.ts';
import type { RepPlan, TeamPlan } from '../router.ts';
import { sayPolicy } from '../say-policy.ts';
import type { Desk } from './desk.ts';

/** Reps with their calendars. */
export function compileReps(desk: Desk, calendars: ReadonlyMap<string, WorkCalendar>): Map<string, RepPlan> {
  const mails = new Map<string, string>();
  return new Map(
    desk.policy.reps.map(rep => {
      judgeRep(desk, rep, mails);
      const calendar = calendars.get(rep.calendar ?? 'always') ?? ALWAYS;
      return [rep.id, { rep, calendar, zone: calendar.zone, roles: new Set(rep.roles ?? []) }];
    }),
  );
}

function judgeRep(desk: Desk, rep: Rep, mails: Map<string, string>): void {
  if (desk.fields.has(rep.id)) desk.refuse('rep', rep.id, ['id'], sayPolicy.repIsField(rep.id));
  if (rep.calendar !== undefined) desk.refer('calendar', rep.calendar, 'rep', rep.id, ['calendar']);
  if (rep.email !== undefined) {
    const first = mails.get(fold(rep.email));
    if (first !== undefined) desk.refuse('rep', rep.id, ['email'], sayPolicy.sameEmail(rep.email, first));
    mails.set(fold(rep.email), rep.id);
  }
  (rep.away ?? []).forEach(({ from, to }, i) => {
    const wrong = [from, to].find(date => !isLocalDate(date));
    if (wrong !== undefined) desk.refuse('rep', rep.id, ['away', i], sayPolicy.notADate(wrong));
    else if (to < from) desk.refuse('rep', rep.id, ['away', i], sayPolicy.awayBackwards);
  });
}

/** Teams with their members in listed order. */
export function compileTeams(desk: Desk, reps: ReadonlyMap<string, RepPlan>): Map<string, TeamPlan> {
  return new Map(
    desk.policy.teams.map(team => {
      judgeMembers(desk, team);
      const members = (team.members ?? []).flatMap(({ rep: id, weight = 1 }, order) => {
        const rep = reps.get(id);
        return rep ? [{ rep, id, weight, order }] : [];
      });
      return [team.id, { team, members }];
    }),
  );
}

function judgeMembers(desk: Desk, team: Team): void {
  const seen = new Set<string>();
  (team.members ?? []).forEach(({ rep }, i) => {
    desk.refer('rep', rep, 'team', team.id, ['members', i, 'rep']);
    if (seen.has(rep)) desk.refuse('team', team.id, ['members', i], sayPolicy.sameMember(rep));
    seen.add(rep);
  });
}

/** Queues: their keeper, calendar and end must be known. */
export function judgeQueues(desk: Desk): void {
  for (const queue of desk.policy.queues) {
    if (queue.keeper !== undefined) desk.refer('role', queue.keeper, 'queue', queue.id, ['keeper']);
    if (queue.calendar !== undefined) desk.refer('calendar', queue.calendar, 'queue', queue.id, ['calendar']);
    const end = queue.on_expiry;
    if (end && 'owner' in end) desk.refer('rep', end.owner, 'queue', queue.id, ['on_expiry', 'owner']);
    if (end && 'queue' in end) desk.refer('queue', end.queue, 'queue', queue.id, ['on_expiry', 'queue']);
  }
  const { fallback } = desk.policy.precedence;
  desk.refer('queue', fallback.queue, 'precedence', '', ['fallback', 'queue']);
}
