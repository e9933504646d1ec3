import { DAY, HOUR, MINUTE } from '../../../src/engine/time/units.ts';
import type { RawRecord } from '../../../src/runtime/store/rows.ts';
import { type Dice, diceOf } from '../../runtime/fuzz/dice.ts';
import type { Action } from './action.ts';
import { SELLERS } from './company.ts';

/** How much happens in a simulated month. */
export interface Size {
  readonly leads: number;
}

export const MONTH = 30 * DAY;

/** Faults that a seed may know; each is in it or not by a throw of its own, so that some come alone. */
export const FAULTS = [
  'store',
  'outside',
  'poison',
  'kill',
  'restart',
  'clock',
  'absence',
  'deploy',
  'disorder',
] as const;
export type Fault = (typeof FAULTS)[number];

/** All that happens in the month of a seed, in order. */
export function planOf(seed: number, { leads }: Size): Action[] {
  const dice = diceOf(seed * 7919 + 1);
  const swarm = new Set(FAULTS.filter(() => dice.once(2)));
  const actions: Action[] = [...arrivals(dice, leads, swarm)];
  for (const fault of swarm) actions.push(...MAKE[fault](dice, leads));
  actions.push(...people(dice, leads));
  return actions.sort((a, b) => a.at - b.at);
}

const anytime = (dice: Dice): number => dice.below(MONTH / MINUTE) * MINUTE;
const some = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const COUNTRIES = ['DE', 'DE', 'DE', 'AT', 'AT', 'FR', 'ES', 'IT', 'XX', undefined];
const SOURCES = ['demo', 'demo', 'pricing', 'content', 'partner', 'outbound', 'event', 'nobody-knows', undefined];

function aLead(dice: Dice, n: number): RawRecord {
  const raw = {
    id: `l${n}`,
    country: dice.of(COUNTRIES),
    source: dice.of(SOURCES),
    employees: dice.of([5, 5000, 'many', null]),
  };
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
}

/** Leads come in small bursts; now and then the one who is next in turn leaves in the same moment. */
function* arrivals(dice: Dice, leads: number, swarm: ReadonlySet<Fault>): Generator<Action> {
  for (let n = 0; n < leads; ) {
    const burst = some(Math.min(leads - n, 1 + dice.below(4)), i => aLead(dice, n + i));
    n += burst.length;
    const gone = swarm.has('absence') && dice.once(3) ? dice.of(SELLERS) : null;
    const at = workingTime(dice);
    if (swarm.has('store') && dice.once(3)) yield { do: 'store', at, ...faultOfALead(dice) };
    yield { do: 'leads', at, leads: burst, gone };
  }
}

/** A fault that strikes while the leads of this moment are written down. */
const faultOfALead = (dice: Dice) =>
  dice.once(2)
    ? ({ fault: 'call_fails', after: dice.below(24) } as const)
    : ({ fault: dice.of(['lost', 'unknown'] as const), after: 0 } as const);

/** Mostly while people work, else nobody would be there to take a lead. */
const workingTime = (dice: Dice): number =>
  dice.once(4) ? anytime(dice) : dice.below(30) * DAY + (6 + dice.below(11)) * HOUR + dice.below(60) * MINUTE;

const EVENTS: readonly RawRecord[] = [
  { event: 'accepted' },
  { event: 'responded' },
  { event: 'responded' },
  { event: 'opportunity_opened' },
  { event: 'reassigned', to: 'ben', why: 'capacity' },
  { event: 'reassigned', to: 'eve', why: 'wrong_territory' },
  { event: 'returned', reason: 'no time' },
  { event: 'paused', state: 'waiting_for_prospect' },
  { event: 'resumed' },
  { event: 'enriched', fields: { country: 'IT' } },
  { event: 'enriched', fields: { employees: 3000 } },
  { event: 'closed' },
];

const aBody = (dice: Dice, leads: number): RawRecord =>
  dice.once(8) ? { event: 'merged', into: `l${dice.below(leads)}` } : dice.of(EVENTS);

/** What people do: they work their leads, ask again, and answer incidents. */
function people(dice: Dice, leads: number): Action[] {
  const told = some(
    Math.ceil(leads / 2),
    (): Action => ({
      do: 'event',
      at: anytime(dice),
      lead: `l${dice.below(leads)}`,
      event: aBody(dice, leads),
      ago: 0,
      times: 1,
    }),
  );
  const again = some(
    Math.ceil(leads / 10),
    (): Action => ({ do: 'again', at: anytime(dice), lead: `l${dice.below(leads)}` }),
  );
  const answers = some(4, (): Action => ({ do: dice.of(['ack', 'resolve'] as const), at: anytime(dice) }));
  return [...told, ...again, ...answers];
}

const MAKE: Readonly<Record<Fault, (dice: Dice, leads: number) => Action[]>> = {
  store: dice =>
    some(6, () => ({
      do: 'store',
      at: anytime(dice),
      fault: dice.of(['call_fails', 'call_fails', 'lost', 'unknown'] as const),
      after: dice.below(25),
    })),
  outside: dice =>
    some(4, () => anytime(dice)).flatMap(at => [
      { do: 'mood', at, mood: dice.of(['dead', 'failing', 'slow', 'slow'] as const) },
      { do: 'mood', at: at + (1 + dice.below(10)) * HOUR, mood: 'fine' },
    ]),
  poison: (dice, leads) => some(2, () => ({ do: 'poison', at: 0, lead: `l${dice.below(leads)}` })),
  kill: dice => some(4, () => ({ do: 'kill_sending', at: anytime(dice) })),
  restart: dice => some(3, () => ({ do: 'restart', at: anytime(dice) })),
  clock: dice =>
    some(3, () => anytime(dice)).flatMap(at => [
      { do: 'clock', at, skew: dice.of([-10 * MINUTE, -HOUR, 5 * MINUTE]) },
      { do: 'clock', at: at + 2 * HOUR, skew: 0 },
    ]),
  absence: dice =>
    some(4, () => ({ rep: dice.of(SELLERS), at: workingTime(dice) })).flatMap(({ rep, at }) => [
      { do: 'gone', at, rep },
      { do: 'leads', at: at + HOUR, leads: some(3, i => ({ id: `a${at / MINUTE}-${i}`, country: 'DE' })), gone: null },
      { do: 'back', at: at + (2 + dice.below(72)) * HOUR, rep },
    ]),
  deploy: dice => [
    { do: 'release', at: (4 + dice.below(5)) * DAY, n: 1 },
    { do: 'rollback', at: (10 + dice.below(3)) * DAY + dice.below(24) * HOUR },
    { do: 'collide', at: (14 + dice.below(2)) * DAY },
    { do: 'rollout', at: 17 * DAY, n: dice.of([1, 2] as const) },
    ...some(3, i => ({ do: 'promote', at: (18 + i) * DAY }) as const),
    { do: 'late_queue', at: anytime(dice) },
  ],
  disorder: (dice, leads) =>
    some(Math.ceil(leads / 2), () => ({
      do: 'event',
      at: anytime(dice),
      lead: `l${dice.below(leads)}`,
      event: aBody(dice, leads),
      ago: dice.below(3 * 24) * HOUR,
      times: 1 + dice.below(3),
    })),
};
