import { isAbsent } from '../../engine/routing/eligible.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { CRM_URL, MAIL_URL, setting } from './environment.ts';
import type { Via } from './letter.ts';
import type { Recipient, RoleAs } from './message.ts';

/** By which channel a message goes, and to whom in particular. */
export interface Way {
  /** The endpoint: a channel of the policy, or `rep-mail`, `crm` or `log`. */
  readonly channel: string;
  readonly via: Via;
  readonly urlEnv: string | null;
  readonly people: readonly string[];
}

/** Null when there is nobody to tell: no CRM is configured. */
export function chooseWay(service: Service, recipient: Recipient, at: Instant): Way | null {
  switch (recipient.to) {
    case 'role':
      return wayToRole(service, recipient.as ?? roleNow(service, recipient.role), at);
    case 'rep':
      return wayToRep(service, recipient.rep);
    case 'crm':
      return setting(service, CRM_URL) === undefined
        ? null
        : { channel: 'crm', via: 'crm', urlEnv: CRM_URL, people: [] };
  }
}

function roleNow({ live }: Service, role: string): RoleAs {
  const { roles, channels } = live?.router.policy.escalation ?? { roles: {}, channels: {} };
  const { people = [], channel: id } = ownValue(roles, role) ?? {};
  const channel = id === undefined ? undefined : ownValue(channels, id);
  return { people, channel: id !== undefined && channel ? { id, ...channel } : null };
}

/** Who is away or inactive isn't named, unless nobody else is there. */
function wayToRole({ live }: Service, { people, channel }: RoleAs, at: Instant): Way {
  const present = people.filter(person => {
    const rep = live?.router.reps.get(person);
    return rep !== undefined && !isAbsent(rep, at);
  });
  const named = present.length > 0 ? present : people;
  if (channel === null) return toLog(named);
  if (channel.type === 'email' && !named.some(person => hasMailbox(live, person))) return toLog(named);
  return { channel: channel.id, via: channel.type, urlEnv: channel.url_env ?? defaultEnv(channel.type), people: named };
}

function wayToRep(service: Service, rep: string): Way {
  const reachable = hasMailbox(service.live, rep) && setting(service, MAIL_URL) !== undefined;
  return reachable ? { channel: 'rep-mail', via: 'email', urlEnv: MAIL_URL, people: [rep] } : toLog([rep]);
}

const hasMailbox = (live: Service['live'], rep: string): boolean => live?.router.reps.get(rep)?.rep.email !== undefined;

export const toLog = (people: readonly string[]): Way => ({ channel: 'log', via: 'log', urlEnv: null, people });

const defaultEnv = (via: Via): string | null => (via === 'email' ? MAIL_URL : null);

const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
