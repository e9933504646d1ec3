import type { EscalationLevel, EscalationTrigger, PolicyEscalation } from '../../model/types.gen.ts';
import type { Router } from '../../policy/router.ts';
import { readDuration } from '../../time/duration.ts';
import { MINUTE } from '../../time/units.ts';
import type { Ladder, Role, Rung, Trigger } from './ladder.ts';

/** How far back faults are counted, and how many make a spike, where the rules don't say. */
export const USUAL_WITHIN = 15 * MINUTE;
export const USUAL_COUNT = 5;

/** The ladder of a policy as it stands now. A policy that is unknown, or null, gives the usual one's. */
export function freezeLadder({ policy, release }: Router, id: string | null): Ladder {
  const { policies } = policy.escalation;
  const named = policies.find(one => one.id === id) ?? policies.find(one => one.id === usualPolicy(policy));
  const frozen = named ?? policies[0];
  if (!frozen) return { policy: null, release, rungs: [] };
  const levels = [...(frozen.levels ?? [])].sort((a, b) => a.level - b.level);
  // Rules that say a level twice are refused by the checks; were they live all the same, the first would hold.
  const once = levels.filter((each, i) => each.level !== levels[i - 1]?.level);
  return { policy: frozen.id, release, rungs: once.map(level => rungOf(policy.escalation, level)) };
}

/** The policy of leads from unknown sources: that of the default row. */
const usualPolicy = ({ sla }: Router['policy']): string | undefined =>
  sla.targets.find(target => target.default === true)?.escalation;

function rungOf(escalation: PolicyEscalation, level: EscalationLevel): Rung {
  const { recover, notify, respond_within, or_when } = level;
  return {
    level: level.level,
    after: milliseconds(level.after),
    recover: recover ? { attempts: recover.attempts, every: milliseconds(recover.every) } : null,
    role: notify === undefined ? null : roleOf(escalation, notify),
    respondWithin: respond_within === undefined ? null : milliseconds(respond_within),
    trigger: or_when ? triggerOf(or_when) : null,
  };
}

function roleOf({ roles, channels }: PolicyEscalation, id: string): Role {
  const role = ownValue(roles, id);
  const channel = role?.channel === undefined ? undefined : ownValue(channels, role.channel);
  return {
    id,
    people: role?.people ?? [],
    channel: role?.channel !== undefined && channel ? { id: role.channel, ...channel } : null,
  };
}

const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function triggerOf({ category, count, within, business_critical }: EscalationTrigger): Trigger | null {
  const faults = category?.length
    ? { categories: category, count: count ?? 1, within: within === undefined ? USUAL_WITHIN : milliseconds(within) }
    : null;
  const businessCritical = business_critical === true;
  return faults || businessCritical ? { faults, businessCritical } : null;
}

const milliseconds = (text: string): number => readDuration(text, { allowZero: true })?.ms ?? 0;
