import type { Invariant, InvariantTargets } from '../../model/types.gen.ts';
import type { Group } from '../places.ts';
import type { Desk } from './desk.ts';
import type { KnownLists } from './lists.ts';
import { compileWhen } from './when.ts';

/** Escalation: roles, people and channels must be known. */
export function judgeEscalation(desk: Desk): void {
  const { roles, policies } = desk.policy.escalation;
  for (const [id, role] of Object.entries(roles)) {
    (role.people ?? []).forEach((person, i) => {
      desk.refer('rep', person, 'role', id, ['people', i]);
    });
    if (role.channel !== undefined) desk.refer('channel', role.channel, 'role', id, ['channel']);
  }
  for (const policy of policies)
    (policy.levels ?? []).forEach((level, i) => {
      if (level.notify !== undefined)
        desk.refer('role', level.notify, 'escalation policy', policy.id, ['levels', i, 'notify']);
    });
}

export function judgeAlerts(desk: Desk): void {
  for (const alert of desk.policy.alerts) desk.refer('role', alert.role, 'alert', alert.id, ['role']);
}

export function judgeInvariants(desk: Desk, lists: KnownLists): void {
  for (const invariant of desk.policy.invariants) {
    if (invariant.when) compileWhen(desk, lists, { group: 'invariant', id: invariant.id }, invariant.when);
    judgeTargets(desk, invariant, 'never');
    judgeTargets(desk, invariant, 'only');
  }
}

function judgeTargets(desk: Desk, invariant: Invariant, part: 'never' | 'only'): void {
  const targets: InvariantTargets = invariant[part] ?? {};
  const group: Group = 'invariant';
  for (const team of targets.team ?? []) desk.refer('team', team, group, invariant.id, [part, 'team']);
  for (const queue of targets.queue ?? []) desk.refer('queue', queue, group, invariant.id, [part, 'queue']);
  for (const owner of targets.owner ?? [])
    if (!desk.fields.has(owner)) desk.refer('rep', owner, group, invariant.id, [part, 'owner']);
}
