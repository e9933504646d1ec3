import type { AlertSetting } from '../../policy/alerts/alert-setting.ts';
import type { Instant } from '../../time/instant.ts';
import { look } from '../alert.ts';
import { alert, badQueues } from '../alerts/queue-health.ts';
import { groupBy } from '../cells.ts';
import { emptyLine, lineUp } from '../queue-line.ts';
import type { Past, PastLook, PastStay } from './past-lead.ts';
import { countBefore, pastMinutes } from './past-minutes.ts';

/** Looks once a minute while a lead waits, and once when none does any more. */
export function* queueLooks(setting: AlertSetting, past: Past): Generator<PastLook> {
  const { window } = setting;
  const queues = [
    ...groupBy(
      past.leads.flatMap(({ stays }) => stays),
      ({ queue }) => queue,
    ),
  ].map(([queue, stays]) => new PastQueue(queue, stays));
  let before: string[] = [];
  let waited = false;
  for (const at of pastMinutes(past)) {
    for (const queue of queues) queue.goTo(at);
    const busy = queues.filter(({ waiting }) => waiting.size > 0);
    if (busy.length === 0 && !waited) continue;
    const lines = busy.map(({ queue, waiting }) => lineUp(emptyLine(queue), [...waiting], window, at));
    const taken = new Map(busy.map(each => [each.queue, each.servedIn(at - window, at)]));
    const { inputs, ...judgement } = look(alert, { lines, taken, before }, setting, at);
    yield { at, judgement };
    before = badQueues(inputs, setting);
    waited = busy.length > 0;
  }
}

/** One queue, minute by minute. */
class PastQueue {
  readonly queue: string;
  /** In the order in which they came. */
  readonly waiting = new Set<PastStay>();
  private readonly entries: readonly PastStay[];
  private readonly served: readonly Instant[];
  private entered = 0;

  constructor(queue: string, stays: readonly PastStay[]) {
    this.queue = queue;
    this.entries = stays.toSorted((a, b) => a.enteredAt - b.enteredAt);
    this.served = stays
      .flatMap(({ served, leftAt }) => (served && leftAt !== null ? [leftAt] : []))
      .sort((a, b) => a - b);
  }

  goTo(at: Instant): void {
    for (let next = this.entries[this.entered]; next && next.enteredAt <= at; next = this.entries[this.entered]) {
      this.waiting.add(next);
      this.entered += 1;
    }
    for (const stay of this.waiting) if (stay.leftAt !== null && stay.leftAt <= at) this.waiting.delete(stay);
  }

  servedIn(from: Instant, to: Instant): number {
    return countBefore(this.served, to) - countBefore(this.served, from);
  }
}
