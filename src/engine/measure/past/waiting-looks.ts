import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import type { Instant } from '../../time/instant.ts';
import { MINUTE } from '../../time/units.ts';
import { type Judgement, look } from '../alert.ts';
import { alert } from '../alerts/unassigned-age.ts';
import { leadAsOf } from '../papers/as-of.ts';
import type { Past, PastLead, PastLook } from './past-lead.ts';
import { lookAfter } from './past-minutes.ts';

/**
 * Those looks, of one a minute, at which the alert begins to fire or is quiet again. A lead that is too old on its own
 * stays so until it has an owner: what the looks between see is known without making them.
 */
export function* waitingLooks(setting: AlertSetting, past: Past): Generator<PastLook> {
  const waiting = new Set<PastLead>();
  let [tooOld, fired] = [0, false];
  for (const { at, changes } of inSteps(past.leads.flatMap(lead => changesOf(lead, setting, past)))) {
    if (at > past.until) return;
    for (const { lead, waits, old } of changes) {
      if (waits > 0) waiting.add(lead);
      else if (waits < 0) waiting.delete(lead);
      tooOld += old;
    }
    const fires = tooOld > 0 && waiting.size >= setting.minN;
    if (fires === fired) continue;
    fired = fires;
    yield { at, judgement: lookAt(at, [...waiting], setting, past) };
  }
}

const lookAt = (at: Instant, waiting: readonly PastLead[], setting: AlertSetting, { book }: Past): Judgement =>
  look(alert, { waiting: waiting.map(lead => leadAsOf(lead, at)), book }, setting, at);

/** What a look sees happen to one lead: it begins or ends to wait, and to be too old. */
interface Change {
  readonly at: Instant;
  readonly lead: PastLead;
  readonly waits: -1 | 0 | 1;
  readonly old: -1 | 0 | 1;
}

function changesOf(lead: PastLead, setting: AlertSetting, past: Past): Change[] {
  const from = lookAfter(lead.receivedAt);
  const end = past.until + MINUTE;
  const to = lookAfter(Math.min(lead.firstOwnedAt ?? end, lead.closedAt ?? end));
  if (from >= to) return [];
  const firesAlone = (at: Instant) => lookAt(at, [lead], { ...setting, minN: 1 }, past).state === 'firing';
  const old = firstLook(from, to, firesAlone);
  return [
    { at: from, lead, waits: 1, old: 0 },
    ...(old < to ? ([{ at: old, lead, waits: 0, old: 1 }] as const) : []),
    { at: to, lead, waits: -1, old: old < to ? -1 : 0 },
  ];
}

/** The first look in [from, to) at which something holds that holds from then on; `to` when it never does. */
function firstLook(from: Instant, to: Instant, holds: (at: Instant) => boolean): Instant {
  let [low, high] = [from / MINUTE, to / MINUTE];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle * MINUTE)) high = middle;
    else low = middle + 1;
  }
  return low * MINUTE;
}

/** Changes that one look sees together, look by look. */
function* inSteps(changes: Change[]): Generator<{ at: Instant; changes: Change[] }> {
  changes.sort((a, b) => a.at - b.at);
  for (let from = 0; from < changes.length; ) {
    const at = changes[from]?.at ?? 0;
    let to = from;
    while (changes[to]?.at === at) to += 1;
    yield { at, changes: changes.slice(from, to) };
    from = to;
  }
}
