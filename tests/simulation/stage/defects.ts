import { HOUR } from '../../../src/engine/time/units.ts';
import type { Service } from '../../../src/runtime/service.ts';
import type { StoreUnit } from '../../../src/runtime/store/store.ts';
import { changesAround } from './deadline.ts';
import type { Defect } from './defect.ts';

type Change = (unit: StoreUnit) => Partial<StoreUnit>;

const inStore = (name: string, change: Change): Defect => ({ name, unit: unit => ({ ...unit, ...change(unit) }) });
const nothing = async (): Promise<void> => {};

/** Mistakes that people make in services like this one. Each is to be found by some month. */
export const DEFECTS: readonly Defect[] = [
  inStore('drop the fencing token', unit => ({
    markSent: async ({ n }, at) => unit.markSent({ n, token: (await unit.message(n))?.token ?? 0 }, at),
    markFailed: async ({ n }, failed) => unit.markFailed({ n, token: (await unit.message(n))?.token ?? 0 }, failed),
  })),
  { name: 'acknowledge before the commit', service: answersEarly },
  inStore('claim messages without a lease', unit => ({
    claimMessages: wish => unit.claimMessages({ ...wish, leaseUntil: wish.now }),
  })),
  inStore('ask nobody whether an owner is active', () => ({ addOverride: nothing })),
  inStore('reckon deadlines by a fixed offset', unit => ({
    saveClocks: clocks => unit.saveClocks(clocks.map(fixedOffset)),
  })),
  {
    name: 'retry under another key',
    send: send => {
      let tries = 0;
      return (place, message) =>
        send(place, { ...message, headers: { ...message.headers, 'idempotency-key': `try-${tries++}` } });
    },
  },
  { name: 'move the pointer whatever is live', asked: ({ expect: _expect, ...asked }) => asked },
  inStore('lose a place in a queue', () => ({ enterQueue: nothing })),
  inStore('leave a place behind', () => ({ leaveQueue: nothing })),
  inStore('forget what a rep carries', () => ({ saveRep: nothing })),
  inStore('forget the rotation of a team', () => ({ saveTeam: nothing })),
  inStore('ring a clock without an incident', () => ({ addIncident: nothing, addIncidentStep: nothing })),
  inStore('set no timer for a clock', unit => ({
    saveClocks: clocks => unit.saveClocks(clocks.map(clock => ({ ...clock, nextAt: null }))),
  })),
  inStore('decide a known lead again', () => ({ lead: async () => null })),
  inStore('take an event twice', unit => ({
    event: async () => null,
    addEvent: event => unit.addEvent({ ...event, id: `${event.id}-${Math.abs(event.receivedAt)}-${counter++}` }),
  })),
  inStore('count a failed try as sent', unit => ({
    markFailed: (claim, failed) => unit.markSent(claim, failed.dueAt ?? 0),
  })),
  inStore('keep half of what failed', () => ({ savepoint: work => work() })),
  { name: 'leave memory as it was when work fails', service: neverUndoes },
  inStore('skip a level of escalation', unit => ({
    moveIncident: (id, standing, dueAt) =>
      unit.moveIncident(id, { ...standing, level: standing.level === 2 ? 3 : standing.level }, dueAt),
  })),
  inStore('write down another owner', unit => ({
    addDecision: row =>
      unit.addDecision({
        ...row,
        decision: { ...row.decision, owner: row.decision.owner === 'ana' ? 'ben' : row.decision.owner },
      }),
  })),
  inStore('mark a message before it is sent', unit => ({
    claimMessages: async wish => {
      const rows = await unit.claimMessages(wish);
      for (const row of rows) await unit.markSent(row, wish.now);
      return rows;
    },
  })),
  inStore('send other bytes the second time', unit => ({
    claimMessages: async wish =>
      (await unit.claimMessages(wish)).map(row => ({
        ...row,
        payload: { ...row.payload, says: `${row.payload['says']} (${row.attempts})` },
      })),
  })),
];

let counter = 0;

type Clock = Parameters<StoreUnit['saveClocks']>[0][number];

/** As if the offset at the start held for ever. */
function fixedOffset(clock: Clock): Clock {
  const { startedAt, dueAt } = clock;
  if (dueAt === null) return clock;
  const [spring, autumn] = changesAround(startedAt);
  const crossed = (change: number): boolean => startedAt < change && change < dueAt;
  const shift = crossed(spring) ? HOUR : crossed(autumn) ? -HOUR : 0;
  return { ...clock, dueAt: dueAt + shift };
}

/** Answers as soon as the work is done, not when it is durable. */
function answersEarly(service: Service): void {
  const run = service.commit.run;
  service.commit.run = work =>
    new Promise((resolve, reject) => {
      const early = run(async inner => {
        const value = await work(inner);
        resolve(value);
        return value;
      });
      early.catch(reject);
    });
}

function neverUndoes(service: Service): void {
  const run = service.commit.run;
  service.commit.run = work => run(inner => work({ ...inner, onUndo: () => {} }));
}
