import type { FactsOf } from '../../engine/measure/alert-catalogue.ts';
import { LATELY } from '../../engine/measure/alerts/assignment-latency-breach.ts';
import { widths } from '../../engine/measure/alerts/conflict-spike.ts';
import type { Call } from '../../engine/measure/alerts/integration-failure.ts';
import { hasValidOwner } from '../../engine/measure/measures/valid-owner.ts';
import type { PromisedLead } from '../../engine/measure/observed.ts';
import { type PromiseBook, promisesOf } from '../../engine/measure/promises.ts';
import type { AlertKind } from '../../engine/policy/alerts/alert-kinds.ts';
import type { AlertSetting } from '../../engine/policy/alerts/alert-setting.ts';
import type { Router } from '../../engine/policy/router.ts';
import { DAY } from '../../engine/time/units.ts';
import { loopTurn } from '../in-turns.ts';
import type { SlowLeads, Tried } from '../store/rows/figures.ts';
import type { Instant } from '../store/rows.ts';
import type { StoreReads } from '../store/store.ts';

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
  'assignment-latency-breach': async ({ store, router, now, setting: { window } }) => {
    const book = promisesOf(router);
    const { shortest, longest } = promisedWaits(book);
    return {
      book,
      leads: await allSlow(store, { from: now - window - longest, to: now - shortest, wait: shortest }),
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
    calls: (await store.triedSince(now - setting.window)).flatMap(callsOf),
  }),
  'source-variance': async ({ store, now }) => ({ days: await store.dayFigures(startOfDay(now) - 29 * DAY) }),
  'queue-health': async ({ store, now, setting, before }) => ({
    places: await store.queuePlaces(now - setting.window, true),
    before,
  }),
  'ownership-drift': async ({ store, router, now }) => {
    const held = await store.heldCounts();
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

/** In pages: a backlog may hold a hundred thousand, and leads that come in go between. */
async function allSlow(store: StoreReads, asked: Omit<SlowLeads, 'after'>): Promise<PromisedLead[]> {
  const all: PromisedLead[] = [];
  for (let after: SlowLeads['after'] = null; ; ) {
    const { leads, next } = await store.slowLeads({ ...asked, after });
    all.push(...leads);
    if (next === null) return all;
    after = next;
    await loopTurn();
  }
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

/** The tries of one message: all but the last failed, and the last one too unless it arrived. */
const callsOf = ({ channel, at, attempts, sent }: Tried): Call[] =>
  Array.from({ length: attempts }, (_, i) => ({ to: channel, at, ok: sent && i === attempts - 1 }));
