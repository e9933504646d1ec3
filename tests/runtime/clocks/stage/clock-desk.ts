import type { Policy } from '../../../../src/engine/model/types.gen.ts';
import { clocksOf, type ShownClock } from '../../../../src/runtime/clocks/clocks-of.ts';
import { clocksRound } from '../../../../src/runtime/clocks/clocks-round.ts';
import { keepClocks } from '../../../../src/runtime/clocks/keep-clocks.ts';
import { handleLead } from '../../../../src/runtime/leads/handle-lead.ts';
import { activateRelease } from '../../../../src/runtime/releases/activate-release.ts';
import { pushBundle } from '../../../../src/runtime/releases/push-bundle.ts';
import type { Service } from '../../../../src/runtime/service.ts';
import type { LeadLife } from '../../../../src/runtime/store/rows/life.ts';
import { openSqlite } from '../../../../src/runtime/store/sqlite/open-sqlite.ts';
import { ESCALATION } from '../../incidents/stage/incident-desk.ts';
import { aBundle } from '../../stage/a-bundle.ts';
import { aPolicy } from '../../stage/a-policy.ts';
import { NINE } from '../../stage/a-service.ts';
import { indoors, indoorsWith } from '../../stage/indoors.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Office hours on workdays, in UTC: 09:00 until `close`. */
export const office = (close = '18:00'): Policy['calendars'][number] => ({
  id: 'office',
  zone: 'UTC',
  hours: Object.fromEntries(WEEKDAYS.map(day => [day, [`09:00-${close}`]])),
  deadline_boundary: 'stay_at_close',
});

/** Prompt in office hours: an owner within the hour, an answer within four; `strict` leads have all day. */
export const withClocks = (more: Partial<Policy> = {}): Policy => {
  const policy = aPolicy();
  return {
    ...policy,
    calendars: [office(), ...policy.calendars],
    escalation: ESCALATION,
    queues: policy.queues.map(queue => ({ ...queue, keeper: 'ops' })),
    sla: {
      targets: [
        {
          ...{ id: 'prompt', default: true, calendar: 'office', escalation: 'standard', business_critical: true },
          assignment: { breach: '1h' },
          response: { p90: '3h', breach: '4h' },
        },
        { id: 'slow', source: 'strict', assignment: { breach: '8h' }, response: { breach: '20h' } },
      ],
      quarters: [],
    },
    ...more,
  };
};

/** Clocks on a store in memory, with a time that the test moves; nothing happens by itself. */
export interface ClockDesk {
  readonly service: Service;
  /** Another worker on the same store. */
  readonly second: Service;
  now: number;
  /** A lead that comes in now; German ones are Ana's or Ben's at once, Austrian ones wait. */
  lead(id: string, more?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Something becomes true of a lead, as its events would have it. */
  happens(id: string, change: Partial<LeadLife>): Promise<void>;
  /** Runs the round so many minutes after nine; answers how many timers it dealt with. */
  at(minute: number, worker?: Service): Promise<number>;
  clock(id: string, kind: ShownClock['clock']): Promise<ShownClock | undefined>;
  /** Open incidents by key. */
  incidents(): Promise<readonly string[]>;
  /** Warnings that were told: `rep:ana …`. */
  warnings(): Promise<readonly string[]>;
  release(policy: Policy): Promise<string>;
}

export async function clockDesk(policy: Policy = withClocks(), file = ':memory:'): Promise<ClockDesk> {
  const time = { now: NINE };
  let made = 0;
  let sequence = 1;
  const world = { clock: () => time.now, newId: () => `made-${++made}` };
  const service = await indoorsWith(aBundle(1, null, policy), { ...world, store: await openSqlite(file) });
  const desk: ClockDesk = {
    service,
    second: await indoors({ ...world, store: service.store }),
    get now() {
      return time.now;
    },
    set now(now) {
      time.now = now;
    },
    lead: async (id, more = {}) => {
      const handled = await handleLead(service, { id, country: 'DE', ...more });
      if (handled.kind !== 'decided') throw new Error(`the staged lead was not decided: ${JSON.stringify(handled)}`);
    },
    happens: (id, change) =>
      service.commit.run(async work => {
        const [life] = await work.store.lives(id);
        if (!life) throw new Error(`there is no lead ${id}`);
        await work.store.saveLife(id, { ...life, ...change });
        await keepClocks(service, work, id, time.now);
      }),
    at: (minute, worker = service) => {
      time.now = NINE + minute * MINUTE;
      return clocksRound.run(worker, time.now);
    },
    clock: async (id, kind) => (await clocksOf(service.store, id)).find(({ clock }) => clock === kind),
    incidents: async () => (await service.store.incidents({ state: 'open', limit: 100 })).map(({ key }) => key).sort(),
    warnings: async () =>
      (await service.store.messages('sent', 1000))
        .filter(({ kind }) => kind === 'warning')
        .map(({ recipient, payload }) => `${recipient} ${payload['says']}`)
        .reverse(),
    release: async next => {
      sequence += 1;
      const bundle = aBundle(sequence, null, next);
      await pushBundle(service, bundle, 'test');
      const done = await activateRelease(service, { id: bundle.id }, 'test');
      if (done.kind !== 'active') throw new Error(`the staged release is not live: ${JSON.stringify(done)}`);
      return bundle.id;
    },
  };
  return desk;
}
