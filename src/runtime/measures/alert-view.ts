import type { Watched } from '../../engine/measure/alert.ts';
import { settingOf } from '../../engine/policy/alerts/alert-setting.ts';
import type { Router } from '../../engine/policy/router.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { StoreReads } from '../store/store.ts';

/** The alerts of the rules as they stand: the last look of each, and who acts on it. */
export async function viewAlerts(store: StoreReads, router: Router) {
  const rows = new Map((await store.alertRows()).map(row => [row.id, row]));
  return router.policy.alerts.flatMap(alert => {
    const setting = settingOf(alert);
    if (!setting) return [];
    const { id, kind, role, respondWithin, runbook, window, minN } = setting;
    const row = rows.get(id);
    const watched = row ? (JSON.parse(row.look) as Watched<unknown>) : NOT_YET;
    const times = { since: row ? instantText(row.since) : null, looked_at: row ? instantText(row.at) : null };
    const acts = { role, respond_within_s: respondWithin / 1000, runbook };
    return [{ id, alert: kind, ...watched, ...times, window_s: window / 1000, min_n: minN, ...acts }];
  });
}

const NOT_YET = { state: 'not_enough_data', value: null, says: 'Nobody has looked yet.', inputs: null } as const;
