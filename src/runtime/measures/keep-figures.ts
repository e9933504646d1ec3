import { promisesOf } from '../../engine/measure/promises.ts';
import { dayTallies } from '../../engine/measure/tallies.ts';
import { DAY, HOUR } from '../../engine/time/units.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** Figures before this say nothing to any alert. */
const EIGHT_WEEKS = 57 * DAY;

/** Counts each hour and each UTC day once it is over, so that a look at weeks stays cheap. Answers how many. */
export async function keepFigures(service: Service, now: Instant): Promise<number> {
  if (!service.live) return 0;
  const first = await service.store.firstReceipt();
  if (first === null) return 0;
  const hours = await keepUnit(service, 'hour_figures', HOUR, first, now, keepHour);
  return hours + (await keepUnit(service, 'day_figures', DAY, first, now, keepDay));
}

type Keep = (service: Service, from: Instant, mark: string) => Promise<void>;

async function keepUnit(
  service: Service,
  name: string,
  unit: number,
  first: Instant,
  now: Instant,
  keep: Keep,
): Promise<number> {
  const mark = await service.store.sweepMark(name);
  // People move a lead days after it came: with each new day the week before it is counted again.
  const again = unit === DAY && mark + unit <= now ? 7 * DAY : 0;
  const begin = Math.floor(Math.max(first, now - EIGHT_WEEKS) / unit) * unit;
  let kept = 0;
  for (let at = Math.max(begin, mark - again); at + unit <= now; at += unit) {
    await keep(service, at, name);
    kept += 1;
  }
  return kept;
}

const keepHour: Keep = (service, at, mark) =>
  service.commit.run(async ({ store }) => {
    for (const hour of await store.receivedBySource(at, at + HOUR)) await store.saveHour(hour);
    await store.markSweep(mark, at + HOUR);
  });

const keepDay: Keep = (service, at, mark) =>
  service.commit.run(async ({ store }) => {
    const { live } = service;
    if (!live) return;
    const leads = (await store.leadFacts(at, at + DAY)).filter(
      ({ drill, mergedInto }) => !drill && mergedInto === null,
    );
    for (const day of dayTallies(leads, promisesOf(live.router))) await store.saveDay(day);
    await store.markSweep(mark, at + DAY);
  });
