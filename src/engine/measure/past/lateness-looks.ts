import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import { look } from '../alert.ts';
import { alert, LATELY, lateAt } from '../alerts/assignment-latency-breach.ts';
import type { Past, PastLook } from './past-lead.ts';
import { countBefore, pastMinutes } from './past-minutes.ts';

/** Looks once a minute, at the leads whose time ran out within the window. */
export function* latenessLooks(setting: AlertSetting, past: Past): Generator<PastLook> {
  const { leads, book, until } = past;
  const received = leads.map(({ receivedAt }) => receivedAt);
  const late = leads
    .map(lead => lateAt(lead, setting, book, until))
    .filter(at => at !== null)
    .sort((a, b) => a - b);
  for (const at of pastMinutes(past)) {
    const receivedSince = (age: number) => countBefore(received, at) - countBefore(received, at - age);
    const facts = {
      late: late.slice(countBefore(late, at - setting.window), countBefore(late, at)),
      received: receivedSince(setting.window),
      receivedLately: receivedSince(setting.window * LATELY),
    };
    yield { at, judgement: look(alert, facts, setting, at) };
  }
}
