import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type MemoryApp, memoryApp, type Told } from '../stage/memory-app.ts';
import { body } from './bodies.ts';
import { type Dice, diceOf } from './dice.ts';

/** Bodies that one service gets before the next one takes over. */
const BODIES = 2500;
const SERVICES = process.env.LEADRAIL_DEEP ? 80 : 2;
const SEED = 20_261_122;

const env = { LEADRAIL_WEBHOOK_SECRETS: 'secret', LEADRAIL_PUBLIC_URL: 'https://leads.example.com' };

type Send = (staged: MemoryApp, sent: Buffer, dice: Dice) => Promise<Told>;

const mac = (over: Buffer | string, as: 'hex' | 'base64') => createHmac('sha256', 'secret').update(over).digest(as);

/** Doors that strangers' bytes reach, each with all that it needs but the body. */
const DOORS: readonly Send[] = [
  (staged, sent) => staged.lead(sent),
  (staged, sent) => staged.lead(sent, { 'idempotency-key': `k${sent.length % 7}` }),
  (staged, sent, dice) => {
    const lines = Array.from({ length: dice.below(4) }, () => body(dice));
    const type = { 'content-type': 'application/x-ndjson' };
    return staged.ask('intake', 'POST', '/v1/leads/batch', Buffer.from([sent, ...lines].join('\n')), type);
  },
  (staged, sent) => staged.ask('intake', 'POST', '/v1/leads/known/events', sent),
  (staged, sent, dice) => {
    const t = staged.now / 1000;
    const over = Buffer.concat([Buffer.from(`${t}.`), sent]);
    const type = dice.of(['application/json', 'application/x-www-form-urlencoded']);
    return staged.ask(null, 'POST', '/v1/webhooks/form', sent, {
      'content-type': type,
      'leadrail-signature': `t=${t},v1=${mac(over, 'hex')}`,
    });
  },
  (staged, sent, dice) => {
    const type = dice.of(['contact.creation', 'contact.propertyChange', 'contact.merge', 'contact.privacyDeletion']);
    const head = `[{"subscriptionType":"${type}","objectId":${dice.below(9)},"propertyName":"city","propertyValue":`;
    const events = dice.once(2) ? sent : Buffer.concat([Buffer.from(head), sent, Buffer.from('}]')]);
    const at = String(staged.now);
    const url = `${env.LEADRAIL_PUBLIC_URL}/v1/webhooks/hubspot`;
    const over = Buffer.concat([Buffer.from(`POST${url}`), events, Buffer.from(at)]);
    return staged.ask(null, 'POST', '/v1/webhooks/hubspot', events, {
      'x-hubspot-signature-v3': mac(over, 'base64'),
      'x-hubspot-request-timestamp': at,
    });
  },
  (staged, sent) => staged.ask('operate', 'POST', '/v1/erasures', sent),
];

/** The same for each seed: what a failure prints is enough to see it again. */
async function round(seed: number): Promise<{ readonly worst: string[]; readonly statuses: Map<number, number> }> {
  const faults: string[] = [];
  const log = (level: string, event: string, details?: object) =>
    level === 'error' && faults.push(`${event} ${JSON.stringify(details)}`);
  const staged = await memoryApp({ env, log });
  await staged.lead({ id: 'known', country: 'DE' });
  const dice = diceOf(seed);
  const statuses = new Map<number, number>();
  for (let i = 0; i < BODIES; i += 1) {
    const sent = body(dice);
    const reply = await dice.of(DOORS)(staged, sent, dice);
    statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1);
    if (reply.statusCode >= 500) faults.push(`${reply.statusCode} for ${JSON.stringify(sent.toString('latin1'))}`);
  }
  const alive = await staged.lead({ id: 'afterwards', country: 'DE' });
  if (alive.statusCode !== 201) faults.push(`no longer takes leads: ${alive.body}`);
  await staged.end();
  return { worst: faults.slice(0, 5), statuses };
}

describe('whatever is sent', () => {
  const builtIn = () => [Object, Array, Function].map(({ prototype }) => Reflect.ownKeys(prototype));

  it.each(Array.from({ length: SERVICES }, (_, i) => SEED + i))(
    'gets an answer and breaks nothing (seed %i)',
    async seed => {
      const before = builtIn();
      const { worst, statuses } = await round(seed);
      expect(worst).toEqual([]);
      expect(builtIn()).toEqual(before);
      // The bodies reach all the way in, and are refused at the door, in fair numbers.
      expect(statuses.get(201)).toBeGreaterThan(BODIES / 20);
      expect(statuses.get(400)).toBeGreaterThan(BODIES / 20);
    },
    120_000,
  );
});
