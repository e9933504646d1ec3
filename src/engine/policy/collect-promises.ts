import type { Policy, Quarter } from '../model/types.gen.ts';
import type { Gathering } from './gathering.ts';
import { Roll } from './roll.ts';

type Promises = Pick<Policy, 'sla' | 'escalation' | 'invariants' | 'governance' | 'alerts'>;

/** The SLA matrix, escalation, invariants, alerts and governance of all files. */
export function collectPromises(desk: Gathering): Promises {
  return {
    sla: collectSla(desk),
    escalation: collectEscalation(desk),
    invariants: collectInvariants(desk),
    alerts: collectAlerts(desk),
    governance: collectGovernance(desk),
  };
}

function collectSla({ documents, places, findings }: Gathering): Policy['sla'] {
  const targets = new Roll<Policy['sla']['targets'][number]>('target', places, findings);
  const quarters: Quarter[] = [];
  for (const { text, value } of documents.of('sla')) {
    (value.targets ?? []).forEach((target, i) => targets.add(target, { form: 'yaml', text, path: ['targets', i] }));
    quarters.push(...(value.quarters ?? []));
  }
  return { targets: targets.sorted(), quarters };
}

type Named<T> = T & { readonly id: string };
type Role = Policy['escalation']['roles'][string];
type Channel = Policy['escalation']['channels'][string];

function collectEscalation({ documents, places, findings }: Gathering): Policy['escalation'] {
  const roles = new Roll<Named<Role>>('role', places, findings);
  const channels = new Roll<Named<Channel>>('channel', places, findings);
  const policies = new Roll<Policy['escalation']['policies'][number]>('escalation policy', places, findings);
  for (const { text, value } of documents.of('escalation')) {
    for (const [id, role] of Object.entries(value.roles ?? {}))
      roles.add({ ...role, id }, { form: 'yaml', text, path: ['roles', id] });
    for (const [id, channel] of Object.entries(value.channels ?? {}))
      channels.add({ ...channel, id }, { form: 'yaml', text, path: ['channels', id] });
    (value.policies ?? []).forEach((policy, i) => policies.add(policy, { form: 'yaml', text, path: ['policies', i] }));
  }
  return {
    roles: byName<Role>(roles.sorted()),
    channels: byName<Channel>(channels.sorted()),
    policies: policies.sorted(),
  };
}

function byName<T>(items: readonly Named<T>[]): Record<string, T> {
  return Object.fromEntries(items.map(({ id, ...rest }) => [id, rest as T]));
}

function collectInvariants({ documents, places, findings }: Gathering): Policy['invariants'] {
  const invariants = new Roll<Policy['invariants'][number]>('invariant', places, findings);
  for (const { text, value } of documents.of('invariants'))
    value.invariants.forEach((item, i) => invariants.add(item, { form: 'yaml', text, path: ['invariants', i] }));
  return invariants.sorted();
}

function collectAlerts({ documents, places, findings }: Gathering): Policy['alerts'] {
  const alerts = new Roll<Policy['alerts'][number]>('alert', places, findings);
  for (const { text, value } of documents.of('alerts'))
    value.alerts.forEach((item, i) => alerts.add(item, { form: 'yaml', text, path: ['alerts', i] }));
  return alerts.sorted();
}

function collectGovernance({ documents, places }: Gathering): Policy['governance'] {
  const found = documents.of('governance')[0];
  if (!found) return null;
  places.remember('governance', '', { form: 'yaml', text: found.text, path: [] });
  const { kind, version, ...content } = found.value;
  return content;
}
