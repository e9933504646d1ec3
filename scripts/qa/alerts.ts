import { type AlertSetting, settingOf } from '../../src/engine/policy/alerts/alert-setting.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import type { Instant } from '../../src/engine/time/instant.ts';
import { HOUR, MINUTE } from '../../src/engine/time/units.ts';
import type { Service } from '../../src/runtime/service.ts';
import type { Store } from '../../src/runtime/store/store.ts';
import { FORCED } from './forced-facts.ts';
import { done, missed, type QaRow } from './qa-row.ts';
import { tryOut } from './try-out.ts';

/** Promises run in working time, so the same failure may show at one hour and not at another: so many are tried. */
const HOURS_TRIED = 7 * 24;
const STEP = 6 * HOUR;

/** Each alert of the rules is shown the failure that it is there for: it fires, opens an incident and tells its role. */
export async function tryAlerts(router: Router, now: Instant): Promise<QaRow[]> {
  const rows: QaRow[] = [];
  for (const alert of router.policy.alerts) {
    const setting = settingOf(alert);
    rows.push(
      setting ? await tryAlert(router, setting, now) : missed('alert', alert.id, `unknown kind ${alert.alert}`),
    );
  }
  return rows;
}

async function tryAlert(router: Router, setting: AlertSetting, now: Instant): Promise<QaRow> {
  let seen = { state: 'quiet', says: 'it was not looked at' };
  const fault = (store: Store): Store => ({ ...store, ...FORCED[setting.kind](router, setting, moment.now) });
  const moment = { now };
  for (let tried = 0; tried < HOURS_TRIED * HOUR; tried += STEP) {
    moment.now = now + tried;
    const row = await tryOut(
      router.policy,
      moment.now,
      async room => {
        // Twice: a forecast has to hold on two looks in a row.
        await room.roundAt(moment.now);
        await room.roundAt(moment.now + MINUTE / 60);
        seen = await lookedAt(room.service, setting);
        return seen.state === 'firing' ? whatFollowed(room.service, setting, seen.says) : null;
      },
      fault,
    );
    if (row) return row;
  }
  return missed('alert', setting.id, `it stays ${seen.state} in the face of what it is there for: ${seen.says}`);
}

async function lookedAt({ store }: Service, { id }: AlertSetting): Promise<{ state: string; says: string }> {
  const row = (await store.alertRows()).find(each => each.id === id);
  return row ? JSON.parse(row.look) : { state: 'quiet', says: 'it was not looked at' };
}

async function whatFollowed({ store }: Service, { id, role }: AlertSetting, says: string): Promise<QaRow> {
  const incident = await store.openIncidentOf(`alert:${id}`);
  if (!incident) return missed('alert', id, 'it fires, but no incident was opened');
  const messages = await Promise.all(STATES.map(state => store.messages(state, 1000)));
  const told = messages.flat().some(({ key }) => key.startsWith(`alert:${id}:`));
  return told ? done('alert', id, `told ${role}: ${says}`) : missed('alert', id, `it fires, but ${role} was not told`);
}

const STATES = ['pending', 'sent', 'dead'] as const;
