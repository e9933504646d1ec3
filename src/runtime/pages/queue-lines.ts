import { alert as queueHealth, risk } from '../../engine/measure/alerts/queue-health.ts';
import { settingOf } from '../../engine/policy/alerts/alert-setting.ts';
import type { Router } from '../../engine/policy/router.ts';
import { instantText } from '../../engine/time/instant.ts';
import { queueFacts } from '../measures/queue-facts.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

/** A queue now, and what becomes of it if leads go on to be taken as they were lately. */
export interface QueueLine {
  readonly queue: string;
  readonly waiting: number;
  /** Since when the lead waits that waits longest. */
  readonly oldest: string | null;
  /** Leads that got an owner within the window. */
  readonly done: number;
  readonly window_s: number;
  /** The chance that some lead runs out of its time; null: too few left the queue to tell. */
  readonly chance: number | null;
  /** The time that this lead has left. */
  readonly left_s: number;
}

export async function queueLines(store: StoreReads, router: Router, now: Instant): Promise<QueueLine[]> {
  const setting = healthSetting(router);
  if (!setting) return [];
  const { window, minN } = setting;
  const facts = await queueFacts(store, window, now);
  const oldest = new Map(facts.lines.map(line => [line.queue, instantText(line.oldest)]));
  const { queues } = queueHealth.gather({ ...facts, before: [] }, setting, now);
  return queues.map(line => ({
    queue: line.queue,
    waiting: line.waiting,
    oldest: oldest.get(line.queue) ?? null,
    done: line.done,
    window_s: window / 1000,
    chance: line.done >= minN ? risk(line, window) : null,
    left_s: line.left / 1000,
  }));
}

/** As the rules set this alert, else as it comes. */
function healthSetting({ policy }: Router) {
  const said = policy.alerts.find(({ alert }) => alert === 'queue-health');
  return settingOf(said ?? { id: 'queue-health', alert: 'queue-health', role: '' });
}
