import { finding } from '../../model/finding.ts';
import type { Alert, Finding } from '../../model/types.gen.ts';
import { nearest } from '../../model/values/nearest.ts';
import { ALERT_KINDS } from '../../policy/alerts/alert-kinds.ts';
import { settingOf } from '../../policy/alerts/alert-setting.ts';
import { whyUseless } from '../../policy/alerts/why-useless.ts';
import type { Check, Subject } from '../check.ts';

/** An alert that nobody would ever hear, or that a single lead sets off. */
export const check: Check = subject => subject.router.policy.alerts.flatMap(alert => wrongWith(subject, alert));

function wrongWith(subject: Subject, alert: Alert): Finding[] {
  const setting = settingOf(alert);
  if (!setting) return [unknown(subject, alert)];
  const useless = whyUseless(setting, subject.router.policy.sla.targets).map(({ key, says, why }) =>
    finding('alert-that-cannot-fire', placeOf(subject, alert, key), { says: `The alert ${alert.id} ${says}.`, why }),
  );
  return [...useless, ...nobody(subject, alert)];
}

/** The key itself, or the whole row where the key was left to its default. */
const placeOf = ({ places }: Subject, alert: Alert, key: keyof Alert) =>
  places.at('alert', alert.id, alert[key] === undefined ? [] : [key]);

function unknown(subject: Subject, alert: Alert): Finding {
  const hint = nearest(alert.alert, ALERT_KINDS);
  return finding('alert-that-cannot-fire', placeOf(subject, alert, 'alert'), {
    says: `The alert ${alert.id} can never fire: there is no built-in alert ${alert.alert}.`,
    why: `${hint === null ? '' : `Did you mean ${hint}? `}The built-in alerts: ${ALERT_KINDS.join(', ')}.`,
  });
}

function nobody(subject: Subject, alert: Alert): Finding[] {
  const { router } = subject;
  const people = router.policy.escalation.roles[alert.role]?.people ?? [];
  if (people.some(person => router.reps.get(person)?.rep.active !== false)) return [];
  return [
    finding('alert-that-cannot-fire', placeOf(subject, alert, 'role'), {
      says: `The alert ${alert.id} would reach nobody: the role ${alert.role} has no active person.`,
      why: 'Name an active person in the role, or another role.',
    }),
  ];
}
