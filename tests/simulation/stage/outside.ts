import { LEASE } from '../../../src/runtime/notify/limits.ts';
import type { Outgoing, Sent } from '../../../src/runtime/notify/send.ts';
import type { Mood } from './action.ts';

/** Everybody whom the service writes to: they keep what they get, and complain when a promise to them is broken. */
export interface Outside {
  mood: Mood;
  /** Texts that break whoever sends them. */
  readonly poison: Set<string>;
  /** What arrived under each key. */
  readonly arrived: Set<string>;
  readonly complaints: string[];
  /** Called before each answer. */
  onSend: (worker: number) => void;
  take(worker: number, message: Outgoing, now: number): Promise<Sent>;
  /** Answers that are held back, by worker. */
  held(worker: number): number;
  /** Gives the answers that were held back for longer than a lease; all of them when told so. */
  giveLate(now: number, all?: boolean): number;
}

interface HeldBack {
  readonly worker: number;
  readonly since: number;
  readonly give: (sent: Sent) => void;
}

const FINE: Sent = { ok: true, status: 200, headers: {}, text: 'ok' };
const ANSWERS: Readonly<Record<Exclude<Mood, 'slow'>, Sent>> = {
  fine: FINE,
  dead: { ok: false, says: 'no answer' },
  failing: { ok: true, status: 503, headers: {}, text: '' },
};

export function theOutside(): Outside {
  const bodies = new Map<string, string>();
  const onTheWay = new Map<string, number>();
  const held = new Set<HeldBack>();
  const outside: Outside = {
    mood: 'fine',
    poison: new Set(),
    arrived: new Set(),
    complaints: [],
    onSend: () => {},
    held: worker => [...held].filter(each => each.worker === worker).length,
    giveLate: (now, all = false) => {
      const late = [...held].filter(({ since }) => all || now - since > LEASE);
      for (const each of late) {
        held.delete(each);
        each.give(FINE);
      }
      return late.length;
    },
    take: async (worker, message, now) => {
      const key = keyOf(message);
      outside.complaints.push(...wrongWith(message, key, now));
      bodies.set(key, message.body);
      outside.onSend(worker);
      if ([...outside.poison].some(text => message.body.includes(text))) throw new Error('a poisoned message');
      onTheWay.set(key, now);
      const sent = outside.mood === 'slow' ? await holdBack(worker, now) : ANSWERS[outside.mood];
      onTheWay.delete(key);
      if (sent.ok && sent.status === 200) outside.arrived.add(key);
      return sent;
    },
  };
  const holdBack = (worker: number, since: number): Promise<Sent> =>
    new Promise(give => {
      held.add({ worker, since, give });
    });
  const wrongWith = ({ body }: Outgoing, key: string, now: number): string[] => {
    const since = onTheWay.get(key);
    return [
      ...(key === '' ? ['a message has no key'] : []),
      ...((bodies.get(key) ?? body) === body ? [] : [`${key} was repeated with other bytes`]),
      ...(since !== undefined && Math.abs(now - since) < LEASE ? [`${key} was sent while it was on its way`] : []),
    ];
  };
  return outside;
}

/** The key under which a receiver knows a repeat. */
const keyOf = ({ headers }: Outgoing): string => headers['idempotency-key'] ?? headers['message-id'] ?? '';
