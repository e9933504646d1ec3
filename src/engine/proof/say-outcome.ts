import type { RulePlan, TargetPlan } from '../policy/router.ts';

/** A rule's outcome in words: `team north, else queue desk`. */
export function sayOutcome({ assign, otherwise }: RulePlan): string {
  if (otherwise === null) return sayTarget(assign);
  return `${sayTarget(assign)}, else ${otherwise === 'next' ? 'the later layers' : sayTarget(otherwise)}`;
}

/** One target in words: `team north`. */
export function sayTarget(target: TargetPlan): string {
  switch (target.kind) {
    case 'team':
      return `team ${target.team}`;
    case 'rep':
      return `owner ${target.rep}`;
    case 'field':
      return `whoever stands in ${target.field}`;
    case 'queue':
      return `queue ${target.queue}`;
  }
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function sayNames(names: readonly string[], most = 4): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}
