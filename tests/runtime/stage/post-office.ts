import type { Log } from '../../../src/runtime/log.ts';
import { intendMessage } from '../../../src/runtime/notify/intend-message.ts';
import type { Message } from '../../../src/runtime/notify/message.ts';
import { nothingOnTheWay, outboxRound } from '../../../src/runtime/notify/outbox-round.ts';
import type { Outgoing, Sent } from '../../../src/runtime/notify/send.ts';
import type { Service } from '../../../src/runtime/service.ts';
import { openSqlite } from '../../../src/runtime/store/sqlite/open-sqlite.ts';
import type { Store } from '../../../src/runtime/store/store.ts';
import { aBundle } from './a-bundle.ts';
import { aPolicy } from './a-policy.ts';
import { NINE } from './a-service.ts';
import { indoors, indoorsWith } from './indoors.ts';

/** Roles with a channel of each kind; `nowhere` names a variable that nobody has set. */
const ESCALATION = {
  roles: {
    ops: { people: ['maria', 'ben'], channel: 'ops-hook' },
    chat: { people: ['maria'], channel: 'ops-chat' },
    mail: { people: ['maria', 'ben'], channel: 'ops-mail' },
    unmailed: { people: ['ana'], channel: 'ops-mail' },
    lost: { people: ['maria'], channel: 'nowhere' },
    notes: { people: ['maria'], channel: 'notes' },
  },
  channels: {
    'ops-hook': { type: 'webhook', url_env: 'HOOK' },
    'ops-chat': { type: 'slack', url_env: 'CHAT' },
    'ops-mail': { type: 'email' },
    nowhere: { type: 'slack', url_env: 'UNSET' },
    notes: { type: 'log' },
  },
  policies: [],
} as const;

const REPS = [
  { id: 'ana' },
  { id: 'ben', email: 'ben@example.com', away: [{ from: '2026-11-01', to: '2026-11-03' }] },
  { id: 'maria', email: 'maria@example.com' },
  { id: 'owl', calendar: 'monday-noon' },
];

export const ENV: Readonly<Record<string, string>> = {
  HOOK: 'https://hook.example.com/in?token=s3cret',
  HOOK_SECRET: 'shh',
  CHAT: 'https://chat.example.com/services/T0/B0/x',
  LEADRAIL_SMTP_URL: 'smtp://relay.example.com',
};

export const fine = (text = ''): Sent => ({ ok: true, status: 200, headers: {}, text });
export const answered = (status: number, headers: Record<string, string> = {}): Sent => ({
  ok: true,
  status,
  headers,
  text: '',
});

/** Two workers on one store, with a clock that the test moves and a world that answers as the test says. */
export interface PostOffice {
  readonly store: Store;
  readonly workers: readonly [Service, Service];
  readonly sent: Outgoing[];
  readonly said: { readonly event: string; readonly details: Readonly<Record<string, unknown>> }[];
  readonly env: Record<string, string>;
  now: number;
  answer: (message: Outgoing) => Promise<Sent> | Sent;
  /** Another worker on the same store. */
  hire(): Promise<Service>;
  intend(message?: Partial<Message>): Promise<void>;
  /** One worker's round, without waiting for what it sets going. */
  round(worker?: 0 | 1): Promise<number>;
  /** The same, to the end of all that it set going. */
  settle(worker?: 0 | 1): Promise<number>;
}

export const aMessage = (more: Partial<Message> = {}): Message => ({
  key: 'k1',
  recipient: { to: 'role', role: 'ops' },
  kind: 'escalated',
  leadId: 'lead-7',
  says: 'Lead lead-7 waits.',
  detail: { level: 2 },
  at: NINE,
  ...more,
});

export async function postOffice(env: Readonly<Record<string, string>> = ENV): Promise<PostOffice> {
  const store = await openSqlite(':memory:');
  const dials: Pick<PostOffice, 'sent' | 'said' | 'env' | 'now' | 'answer'> = {
    sent: [],
    said: [],
    env: { ...env },
    now: NINE,
    answer: () => fine(),
  };
  const log: Log = (_level, event, details = {}) => void dials.said.push({ event, details });
  let ids = 0;
  const world = {
    store,
    log,
    newId: () => `id-${ids++}`,
    clock: () => dials.now,
    secret: (name: string) => (Object.hasOwn(dials.env, name) ? dials.env[name] : undefined),
    send: async (message: Outgoing) => {
      dials.sent.push(message);
      return dials.answer(message);
    },
  };
  const first = await indoorsWith(aBundle(1, null, aPolicy({ escalation: ESCALATION, reps: REPS })), world);
  const workers = [first, await indoors(world)] as const;
  const round = (worker: 0 | 1 = 0) => outboxRound.run(workers[worker], dials.now);
  return Object.assign(dials, {
    store,
    workers,
    round,
    hire: () => indoors(world),
    intend: (more: Partial<Message> = {}) =>
      first.commit.run(work => intendMessage(first, work, aMessage({ at: dials.now, ...more }))),
    settle: async (worker: 0 | 1 = 0) => {
      const started = await round(worker);
      await nothingOnTheWay(workers[worker]);
      return started;
    },
  });
}
