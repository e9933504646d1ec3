import { promiseTallies } from '../../engine/measure/promise-tallies.ts';
import { type PromiseBook, promisesOf } from '../../engine/measure/promises.ts';
import { hourOf, staleHours } from '../../engine/measure/stale-hours.ts';
import { digestOf } from '../../engine/model/digest.ts';
import type { Router } from '../../engine/policy/router.ts';
import { DAY, HOUR } from '../../engine/time/units.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** Two periods of four weeks, and a day on either side of time zones. */
const OF_INTEREST = 58 * DAY;

/** Hours that one round counts at most: each is a few hundred leads, and intake goes between. */
const A_ROUND = 120;

const MARK = 'promise_events';

/** Counts the hours of receipt whose figures are missing or may have changed. Answers how many. */
export async function keepPromises(service: Service, now: Instant): Promise<number> {
  const { live, store } = service;
  const first = await store.firstReceipt();
  if (!live || first === null) return 0;
  const from = hourOf(Math.max(first, now - OF_INTEREST));
  const book = bookDigest(live.router);
  const touched = await touchedSince(service);
  const counted = await store.promiseMarks(from);
  const stale = staleHours({ from, to: hourOf(now), counted, touched: touched.hours, book }, now);
  const asked = { book: promisesOf(live.router), digest: book, now };
  // What was touched is counted whole, or the mark stays where it is.
  const chosen = [...stale.filter(at => touched.hours.has(at)), ...stale.filter(at => !touched.hours.has(at))];
  const today = chosen.slice(0, Math.max(A_ROUND, touched.hours.size));
  for (const at of today) await countHour(service, at, asked);
  await service.commit.run(async work => {
    await work.store.markSweep(MARK, touched.upto);
    await work.store.dropPromiseHours(from);
  });
  return today.length;
}

async function touchedSince({ store }: Service): Promise<{ readonly hours: Set<Instant>; readonly upto: number }> {
  const { receipts, upto } = await store.touchedHours(await store.sweepMark(MARK));
  return { hours: new Set(receipts.map(hourOf)), upto };
}

interface Asked {
  readonly book: PromiseBook;
  readonly digest: string;
  readonly now: Instant;
}

function countHour({ commit }: Service, at: Instant, { book, digest, now }: Asked): Promise<void> {
  return commit.run(async ({ store }) => {
    const tallies = promiseTallies(await store.promisedLeads(at, at + HOUR), book, now);
    await store.savePromiseHour({ at, countedAt: now, book: digest, tallies });
  });
}

/** Raised when what counts as kept becomes something else: all hours are then counted anew. */
const COUNTING = 2;

/** All that a figure of promises depends on besides leads. */
const bookDigest = ({ policy: { sla, calendars, reps } }: Router): string =>
  digestOf([COUNTING, sla.targets, calendars, reps.map(({ id, calendar }) => [id, calendar ?? null])]);
