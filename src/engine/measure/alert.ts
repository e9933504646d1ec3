import type { AlertSetting } from '../policy/alerts/alert-setting.ts';
import type { Instant } from '../time/instant.ts';

export type AlertState = 'firing' | 'quiet' | 'not_enough_data';

/** What an alert says after a look, without what it looked at. */
export interface Judgement {
  readonly state: AlertState;
  /** What is held against the threshold, in the same unit; null when there is nothing to measure. */
  readonly value: number | null;
  readonly threshold: number;
  /** One sentence for a person, with ids and figures alone. */
  readonly says: string;
  /** How often a week it would fire with nothing wrong; 0 for one that states a fact and infers nothing. */
  readonly expected_false_alarms_per_week: number;
}

export interface Watched<Inputs> extends Judgement {
  /** All that the judgement was made from: from these alone it can be made again, byte for byte. */
  readonly inputs: Inputs;
}

/** One built-in alert: what it gathers from facts, and how it judges what it gathered. Both are pure. */
export interface AlertWatch<Facts, Inputs> {
  gather(facts: Facts, setting: AlertSetting, now: Instant): Inputs;
  judge(inputs: Inputs, setting: AlertSetting): Judgement;
}

/** One look of an alert at some facts. */
export function look<Facts, Inputs>(
  alert: AlertWatch<Facts, Inputs>,
  facts: Facts,
  setting: AlertSetting,
  now: Instant,
): Watched<Inputs> {
  const inputs = alert.gather(facts, setting, now);
  return { ...alert.judge(inputs, setting), inputs };
}
