import { promisesOf } from '../../engine/measure/promises.ts';
import { dayTallies } from '../../engine/measure/tallies.ts';
import { DAY, HOUR } from '../../engine/time/units.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { readLeadFacts } from './read-lead-facts.ts';

/** Figures before this say nothing to any alert. */
const EIGHT_WEEKS = 57 * DAY;

/** Counts each hour and each UTC day once it is over, so that a look at weeks stays cheap. Answers how many. */
export async function keepFigures(service: Service, now: Instant): Promise<number> {
  if (!service.live) return 0;
  const first = await service.store.firstReceipt();
  if (first === null) return 0;
  return (await keepHours(service, first, now)) + (await keepDays(service, first, now));
}

/** The first whole unit that says something to an alert. */
const beginning = (first: Instant, now: Instant, unit: number): Instant =>
  Math.floor(Math.max(first, now - EIGHT_WEEKS) / unit) * unit;

/** At most a day's hours at a time: after a long rest nobody waits for weeks of them. */
async function keepHours(service: Service, first: Instant, now: Instant): Promise<number> {
  const from = Math.max(beginning(first, now, HOUR), await service.store.sweepMark('hour_figures'));
  const end = Math.floor(now / HOUR) * HOUR;
  for (let at = from; at < end; at += DAY) {
    const to = Math.min(at + DAY, end);
    await service.commit.run(async ({ store }) => {
      for (const hour of await store.receivedByHour(at, to)) await store.saveHour(hour);
      await store.markSweep('hour_figures', to);
    });
  }
  return Math.max(0, (end - from) / HOUR);
}

async function keepDays(service: Service, first: Instant, now: Instant): Promise<number> {
  const mark = await service.store.sweepMark('day_figures');
  // People move a lead days after it came: with each new day the week before it is counted again.
  const again = mark + DAY <= now ? 7 * DAY : 0;
  let kept = 0;
  for (let at = Math.max(beginning(first, now, DAY), mark - again); at + DAY <= now; at += DAY) {
    await keepDay(service, at);
    kept += 1;
  }
  return kept;
}

async function keepDay(service: Service, at: Instant): Promise<void> {
  const { live } = service;
  if (!live) return;
  const leads = (await readLeadFacts(service.store, { from: at, to: at + DAY })).filter(
    ({ drill, mergedInto }) => !drill && mergedInto === null,
  );
  await service.commit.run(async ({ store }) => {
    for (const day of dayTallies(leads, promisesOf(live.router))) await store.saveDay(day);
    await store.markSweep('day_figures', at + DAY);
  });
}
