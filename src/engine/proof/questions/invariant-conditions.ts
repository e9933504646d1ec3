import type { Invariant, InvariantTargets } from '../../model/types.gen.ts';
import { Desk } from '../../policy/compile/desk.ts';
import { knownLists } from '../../policy/compile/lists.ts';
import { compileWhen } from '../../policy/compile/when.ts';
import type { Condition, FieldTest } from '../../policy/condition.ts';
import { Places } from '../../policy/places.ts';
import type { Router, TargetPlan } from '../../policy/router.ts';

/** An invariant with the leads that it speaks of; null speaks of all. */
export interface PlannedInvariant {
  readonly invariant: Invariant;
  readonly when: Condition;
}

/** The invariants of a policy that compiles, ready to be asked. */
export function planInvariants(router: Router): PlannedInvariant[] {
  if (router.policy.invariants.length === 0) return [];
  const desk = new Desk(router.policy, new Places());
  const lists = knownLists(desk);
  return router.policy.invariants.map(invariant => ({
    invariant,
    when: invariant.when ? compileWhen(desk, lists, { group: 'invariant', id: invariant.id }, invariant.when) : null,
  }));
}

/** Whether a target offends: never, always, or for the leads that pass a test (a rep field names whoever stands in it). */
export type Offence = boolean | FieldTest;

export function offenceOf(invariant: Invariant, target: TargetPlan): Offence {
  const { never, only } = invariant;
  const named = isNamed(never ?? only ?? {}, target);
  if (target.kind === 'field') return offenceOfField(never ?? only ?? {}, only !== undefined, target);
  return never ? named : only ? !named : false;
}

function isNamed(targets: InvariantTargets, target: TargetPlan): boolean {
  switch (target.kind) {
    case 'team':
      return targets.team?.includes(target.team) ?? false;
    case 'queue':
      return targets.queue?.includes(target.queue) ?? false;
    case 'rep':
      return targets.owner?.includes(target.rep) ?? false;
    case 'field':
      return targets.owner?.includes(target.field) ?? false;
  }
}

function offenceOfField(
  targets: InvariantTargets,
  only: boolean,
  target: Extract<TargetPlan, { readonly kind: 'field' }>,
): Offence {
  const { slot } = target;
  const present: FieldTest = { op: 'present', slot, present: true };
  if (isNamed(targets, target)) return only ? false : present;
  const keys = new Set(targets.owner ?? []);
  if (keys.size === 0) return only ? present : false;
  return only ? { op: 'not_in', slot, keys } : { op: 'in', slot, keys, list: null };
}

/** Every condition that the invariants ask about: atoms are cut along them too. SLA rows go by source. */
export function conditionsOf(router: Router, planned: readonly PlannedInvariant[]): Condition[] {
  const targets = router.rules.flatMap(rule => targetsOf(rule.assign, rule.otherwise));
  const offences = planned.flatMap(({ invariant }) => targets.map(target => offenceOf(invariant, target)));
  const tests = offences.filter((offence): offence is FieldTest => typeof offence === 'object');
  const source: FieldTest = { op: 'present', slot: router.slots.source, present: true };
  return [...planned.map(({ when }) => when), { all: [...tests, source], any: null }];
}

/** The targets that a rule names: the implied fallback queue is none of them. */
export function targetsOf(assign: TargetPlan, otherwise: TargetPlan | 'next' | null): TargetPlan[] {
  return otherwise === null || otherwise === 'next' ? [assign] : [assign, otherwise];
}
