import type { FactsOf } from '../../engine/measure/alert-catalogue.ts';
import { LATELY, lateAt } from '../../engine/measure/alerts/assignment-latency-breach.ts';
import { widths } from '../../engine/measure/alerts/conflict-spike.ts';
import { hasValidOwner } from '../../engine/measure/measures/valid-owner.ts';
import { type PromiseBook, promisesOf } from '../../engine/measure/promises.ts';
import type { AlertKind } from '../../engine/policy/alerts/alert-kinds.ts';
import type { AlertSetting } from '../../engine/policy/alerts/alert-setting.ts';
import type { Router } from '../../engine/policy/router.ts';
import { DAY } from '../../engine/time/units.ts';
import { inPages, loopTurn } from '../in-turns.ts';
import type { HeldCount } from '../store/rows/figures.ts';
import type { Instant, ReceiptPlace } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';
import { callsSince } from './calls-since.ts';
import { queueFacts } from './queue-facts.ts';

/** What a look needs besides the store. */
export interface Scene {
  readonly store: StoreReads;
  /** The rules as they hold now, overrides of reps included. */
  readonly router: Router;
  readonly now: Instant;
  readonly setting: AlertSetting;
  /** Names that looked bad on the look before. */
  readonly before: readonly string[];
}

/** Reads what each alert looks at; nothing else of the store is touched. */
export const ALERT_FACTS: { readonly [K in AlertKind]: (scene: Scene) => Promise<FactsOf[K]> } = {
  'assignment-latency-breach': async ({ store, router, now, setting }) => {
    const { window } = setting;
    const book = promisesOf(router);
    const { shortest, longest } = promisedWaits(book);
    const slow = await inPages((after: ReceiptPlace | null) =>
      store.slowLeads({ from: now - window - longest, to: now - shortest, wait: shortest, after }),
    );
    return {
      late: slow.map(lead => lateAt(lead, setting, book, now)).filter(at => at !== null),
      received: await store.countReceived(now - window, now),
      receivedLately: await store.countReceived(now - window * LATELY, now),
    };
  },
  'unassigned-age': async ({ store, router }) => ({
    book: promisesOf(router),
    waiting: await store.leadsWithoutOwner(MOST_WAITING),
  }),
  'conflict-spike': async ({ store, now, setting }) => {
    const counts = widths(setting.window).map(
      async width => [width, await store.countReceived(now - width, now)] as const,
    );
    return {
      hours: await store.hourFigures(now - 57 * DAY),
      conflicts: await store.conflictMoments(now - DAY, MOST_CONFLICTS),
      received: new Map(await Promise.all(counts)),
    };
  },
  'integration-failure': async ({ store, now, setting }) => ({
    calls: await callsSince(store, now - setting.window),
  }),
  'source-variance': async ({ store, now }) => ({ days: await store.dayFigures(startOfDay(now) - 29 * DAY) }),
  'queue-health': async ({ store, now, setting, before }) => ({
    ...(await queueFacts(store, setting.window, now)),
    before,
  }),
  'ownership-drift': async ({ store, router, now }) => {
    const held = await heldCounts(store);
    const gone = held.filter(({ owner }) => !hasValidOwner({ rep: owner }, router));
    const sum = (counts: typeof held) => counts.reduce((total, { leads }) => total + leads, 0);
    return { owned: sum(held), gone: sum(gone), days: await store.dayFigures(startOfDay(now) - 28 * DAY) };
  },
  'reassignment-loop': async ({ store, now, setting }) => ({ moves: await store.movesSince(now - setting.window) }),
  'drill-overdue': async ({ store }) => ({
    lastDrill: await store.lastDrill(),
    liveSince: await store.firstReceipt(),
  }),
};

/** Owner by owner: to count what all of them hold takes a while. */
async function heldCounts(store: StoreReads): Promise<HeldCount[]> {
  const held: HeldCount[] = [];
  for (let next = await store.nextHeld(''); next; next = await store.nextHeld(next.owner)) {
    held.push(next);
    await loopTurn();
  }
  return held;
}

/** The oldest of more would say no more. */
const MOST_WAITING = 1000;
const MOST_CONFLICTS = 10_000;

const startOfDay = (at: Instant): Instant => Math.floor(at / DAY) * DAY;

/** Working time is never longer than real time: with an owner within the shortest promise, a lead is late for no row. */
function promisedWaits(book: PromiseBook): { readonly shortest: number; readonly longest: number } {
  const times = [...book.values()]
    .flatMap(({ assignment: { p90, breach } }) => [p90, breach])
    .filter(ms => ms !== null);
  return { shortest: Math.min(...times, DAY), longest: LONGEST_NIGHT + Math.max(0, ...times) };
}

/** A promise may begin to run only after the hours that its calendar is closed. */
const LONGEST_NIGHT = 4 * DAY;
