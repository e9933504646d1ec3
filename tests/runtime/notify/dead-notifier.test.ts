import { afterEach, describe, expect, it } from 'vitest';
import { handleLead } from '../../../src/runtime/leads/handle-lead.ts';
import { httpSend } from '../../../src/runtime/notify/out/http-send.ts';
import { nothingOnTheWay } from '../../../src/runtime/notify/outbox-round.ts';
import type { Sent } from '../../../src/runtime/notify/send.ts';
import { type BadEndpoint, type BadMode, badEndpoint } from '../stage/bad-endpoint.ts';
import { ENV, type PostOffice, postOffice } from '../stage/post-office.ts';

const MODES: readonly BadMode[] = [
  'no_answer',
  'one_byte_at_a_time',
  'server_error',
  'too_many',
  'ten_megabytes',
  'redirect_loop',
  'reset',
  'garbage',
  'headers_without_end',
];

const isBad = ({ channel }: { readonly channel: string }): boolean => channel === 'ops-hook';

describe('a dead notifier', () => {
  let office: PostOffice;
  let endpoint: BadEndpoint | null = null;
  afterEach(async () => {
    await endpoint?.close();
    await nothingOnTheWay(office.workers[0]);
    await office.store.close();
  });

  it('keeps no lead waiting: decisions are made and the round ends while nobody answers', async () => {
    const never = Promise.withResolvers<Sent>();
    office = await postOffice({ ...ENV, LEADRAIL_CRM_URL: 'https://crm.example.com' });
    office.answer = () => never.promise;
    const [service] = office.workers;
    for (let i = 0; i < 20; i += 1) {
      expect(await handleLead(service, { id: `lead-${i}`, country: 'DE' })).toMatchObject({ kind: 'decided' });
      await office.round();
    }
    expect((await office.store.outboxCounts()).pending).toBeGreaterThanOrEqual(20);
    expect(service.commit.waiting()).toBe(0);
    never.resolve({ ok: false, says: 'over' });
  });

  it.each(MODES)('of the kind %s lets another channel deliver all that it has', async mode => {
    endpoint = await badEndpoint(mode);
    const good = 'https://chat.example.com/services/T0/B0/x';
    office = await postOffice({ ...ENV, HOOK: endpoint.url });
    const real = httpSend({ allowPrivate: true });
    office.answer = message =>
      message.url === good ? { ok: true, status: 200, headers: {}, text: '' } : real({ ...message, timeoutMs: 300 });
    for (let i = 0; i < 12; i += 1) {
      await office.intend({ key: `bad-${i}` });
      await office.intend({ key: `good-${i}`, recipient: { to: 'role', role: 'chat' } });
    }
    await office.settle();
    const arrived = (await office.store.messages('sent', 100)).filter(({ channel }) => channel === 'ops-chat');
    expect(arrived).toHaveLength(12);
    // Ten megabytes are no failure: what is needed of them was read.
    const lost = mode === 'ten_megabytes' ? [] : (await office.store.messages('sent', 100)).filter(isBad);
    expect(lost).toEqual([]);
  });
});
