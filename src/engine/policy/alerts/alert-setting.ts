import type { Alert } from '../../model/types.gen.ts';
import { readDuration } from '../../time/duration.ts';
import { readShare } from '../../time/share.ts';
import { ALERT_PLANS, type AlertKind, isAlertKind, type ThresholdForm } from './alert-kinds.ts';

/** One alert of the rules with every default filled in. */
export interface AlertSetting {
  readonly id: string;
  readonly kind: AlertKind;
  readonly role: string;
  readonly form: ThresholdForm;
  /** A number, a share from 0 to 1, or milliseconds, as `form` says. */
  readonly threshold: number;
  /** Milliseconds. */
  readonly window: number;
  readonly minN: number;
  /** Milliseconds. */
  readonly respondWithin: number;
  readonly runbook: string;
}

/** Null for an alert that is not one of the built-in ones. */
export function settingOf(alert: Alert): AlertSetting | null {
  if (!isAlertKind(alert.alert)) return null;
  const plan = ALERT_PLANS[alert.alert];
  const said = alert.threshold === undefined ? null : readThreshold(alert.threshold);
  return {
    id: alert.id,
    kind: alert.alert,
    role: alert.role,
    form: said?.form ?? plan.form,
    threshold: said?.value ?? plan.threshold,
    window: lengthOf(alert.window) ?? plan.window,
    minN: alert.min_n ?? plan.minN,
    respondWithin: lengthOf(alert.respond_within) ?? plan.respondWithin,
    runbook: alert.runbook ?? `docs/runbooks/${alert.alert}.md`,
  };
}

const lengthOf = (text: string | undefined): number | null =>
  text === undefined ? null : (readDuration(text)?.ms ?? null);

/** The schema has let only these three forms pass. */
function readThreshold(written: number | string): { readonly form: ThresholdForm; readonly value: number } {
  if (typeof written === 'number') return { form: 'number', value: written };
  const share = readShare(written, Number.POSITIVE_INFINITY);
  if (share !== null) return { form: 'share', value: share };
  return { form: 'duration', value: readDuration(written, { allowZero: true })?.ms ?? 0 };
}
