import { stringify } from 'yaml';
import type { Policy } from '../../../engine/model/types.gen.ts';
import type { PolicyFile } from '../questions.ts';

/**
 * A policy as the files from which the same policy is read. They are not the files that people wrote: a release keeps
 * what those mean, without comments, and tables as the rules that they are.
 */
export function policyFiles(policy: Policy): PolicyFile[] {
  const { lead, sources, segments, precedence, reps, teams, queues, sla, escalation } = policy;
  const one = (kind: string, content: object) => file(kind, kind, content);
  return [
    ...routingFiles(policy),
    one('lead', lead),
    one('sources', { sources }),
    one('segments', { segments }),
    one('precedence', precedence),
    one('teams', { reps, teams }),
    one('queues', { queues }),
    one('sla', sla),
    one('escalation', escalation),
    ...calendarFiles(policy),
    ...policy.lists.map(list => file(`lists/${list.id}`, 'list', list)),
    ...(policy.invariants.length > 0 ? [one('invariants', { invariants: policy.invariants })] : []),
    ...(policy.alerts.length > 0 ? [one('alerts', { alerts: policy.alerts })] : []),
    ...(policy.governance === null ? [] : [one('governance', policy.governance)]),
  ];
}

const file = (name: string, kind: string, content: object): PolicyFile => ({
  path: `${name}.yaml`,
  text: stringify({ kind, version: 1, ...content }, { aliasDuplicateObjects: false, lineWidth: 0 }),
});

/** One file for the rules of a layer that share a steward and a day of review, in the order of the layers. */
function routingFiles({ rules, precedence }: Policy): PolicyFile[] {
  const groups = new Map<
    string,
    { readonly layer: string; readonly head: object; readonly name: string; readonly rules: object[] }
  >();
  for (const { layer, steward, review_by, ...rule } of rules) {
    const head = {
      layer,
      ...(steward === undefined ? {} : { steward }),
      ...(review_by === undefined ? {} : { review_by }),
    };
    const key = JSON.stringify(head);
    const name = [layer, steward, review_by].filter(Boolean).join(' ');
    const group = groups.get(key) ?? { layer, head, name, rules: [] };
    group.rules.push(rule);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => precedence.layers.indexOf(a.layer) - precedence.layers.indexOf(b.layer))
    .map(({ head, name, rules: own }) => file(`rules/${name}`, 'routing', { ...head, rules: own }));
}

/** Calendars of one file share what happens to a deadline at closing. */
function calendarFiles({ calendars }: Policy): PolicyFile[] {
  const boundaries = [...new Set(calendars.map(({ deadline_boundary }) => deadline_boundary))];
  const whole = boundaries.length > 0 ? boundaries : (['stay_at_close'] as const);
  return whole.map((deadline_boundary, n) => {
    const own = calendars.filter(calendar => calendar.deadline_boundary === deadline_boundary);
    const plain = own.map(({ deadline_boundary: _, ...calendar }) => calendar);
    return file(n === 0 ? 'calendars' : `calendars ${n + 1}`, 'calendars', { deadline_boundary, calendars: plain });
  });
}
