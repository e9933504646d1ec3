import { makeService } from '../../../src/runtime/make-service.ts';
import type { Service } from '../../../src/runtime/service.ts';
import type { RawRecord } from '../../../src/runtime/store/rows.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import type { Store } from '../../../src/runtime/store/store.ts';
import { diceOf } from '../../runtime/fuzz/dice.ts';
import { ENV } from './company.ts';
import type { Defect } from './defect.ts';
import { type Outside, theOutside } from './outside.ts';
import { note, type Seen } from './rare.ts';
import { noFaults, type StoreFaults, withFaults } from './store-faults.ts';
import { withWitness } from './witness.ts';

/** A lead that a sender has not been answered for: it is sent again until it is. */
export interface Unanswered {
  readonly raw: RawRecord;
  /** The store fault after which it was left unanswered. */
  readonly after: string | null;
}

/** Two workers on one store, all that is around them, and what was seen so far. */
export interface Month {
  readonly store: Store;
  readonly faults: StoreFaults;
  readonly outside: Outside;
  readonly defect: Defect | null;
  /** The first takes leads and does everything; the second does only what workers may share. */
  readonly workers: [Service, Service];
  /** Workers that were lost: what they had begun never ends. */
  readonly lost: Set<Service>;
  readonly start: number;
  /** True time since the start, and by how much the workers' clock is wrong. */
  time: number;
  skew: number;
  /** Leads that a sender was answered for: the decision as text. */
  readonly acknowledged: Map<string, string>;
  readonly unanswered: Map<string, Unanswered>;
  /** Leads as they were sent. */
  readonly raws: Map<string, RawRecord>;
  readonly gone: Set<string>;
  /** A worker is lost at its next message. */
  killAtNextMessage: boolean;
  readonly seen: Seen;
  readonly complaints: string[];
  /** Everything that happened, as text: two runs of a seed write the same. */
  readonly diary: string[];
  /** The number of each worker: one that comes in another's place is somebody new. */
  readonly numbers: Map<Service, number>;
  /** A new worker takes this place; the one that had it gets no further. */
  hire(place: 0 | 1): Promise<void>;
}

/** Months with a change of clocks in the middle: 25 October 2026 and 28 March 2027 in Berlin. */
const STARTS = [Date.UTC(2026, 9, 8), Date.UTC(2027, 2, 11)];

export async function aMonth(seed: number, defect: Defect | null): Promise<Month> {
  const opened = await openSqlite(':memory:');
  const faults = noFaults();
  const dice = diceOf(seed + 17);
  let ids = 0;
  let hired = 0;
  const complaints: string[] = [];
  const month: Month = {
    store: withFaults(withWitness(tampered(opened, defect), complaints), faults),
    faults,
    outside: theOutside(),
    defect,
    workers: [] as unknown as [Service, Service],
    lost: new Set(),
    start: STARTS[seed % 2] ?? 0,
    time: 0,
    skew: 0,
    acknowledged: new Map(),
    unanswered: new Map(),
    raws: new Map(),
    gone: new Set(),
    killAtNextMessage: false,
    seen: new Map(),
    complaints,
    diary: [],
    numbers: new Map(),
    hire: async place => {
      const number = hired++;
      leave(month, month.workers[place]);
      const service = await makeService({
        store: month.store,
        clock: () => nowOf(month),
        random: () => dice.below(1000) / 1000,
        newId: () => `id-${ids++}`,
        send: message => send(number, message),
        secret: name => (Object.hasOwn(ENV, name) ? ENV[name] : undefined),
        trust: null,
        log: (_level, event) => {
          if (event === 'message.late') note(month.seen, 'late mark after the lease refused');
        },
      });
      defect?.service?.(service);
      month.numbers.set(service, number);
      month.workers[place] = service;
    },
  };
  const plain = (place: number, message: Parameters<Outside['take']>[1]) =>
    month.outside.take(place, message, nowOf(month));
  const send = defect?.send?.(plain) ?? plain;
  month.outside.onSend = number => killIfAsked(month, number);
  await month.hire(0);
  await month.hire(1);
  return month;
}

export const nowOf = ({ start, time, skew }: Month): number => start + time + skew;

function tampered(store: Store, defect: Defect | null): Store {
  const { unit } = defect ?? {};
  return unit ? { ...store, transaction: work => store.transaction(inner => work(unit({ ...inner }))) } : store;
}

/** What the worker wanted to write down is never written. */
function leave({ lost }: Month, worker: Service | undefined): void {
  if (!worker) return;
  lost.add(worker);
  worker.commit.run = () => new Promise(() => {});
}

function killIfAsked(month: Month, number: number): void {
  const [, second] = month.workers;
  if (!month.killAtNextMessage || number !== month.numbers.get(second) || month.lost.has(second)) return;
  month.killAtNextMessage = false;
  leave(month, second);
}
