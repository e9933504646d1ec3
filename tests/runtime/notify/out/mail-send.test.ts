import { afterEach, describe, expect, it } from 'vitest';
import { wayOut } from '../../../../src/runtime/notify/out/way-out.ts';
import { type MailRelay, mailRelay } from '../../stage/mail-relay.ts';

const send = wayOut({ allowPrivate: false });
const mail = (url: string, more: Record<string, string> = {}) => ({
  url,
  method: 'POST' as const,
  headers: {
    from: 'leadrail@example.com',
    to: 'maria@example.com, ben@example.com',
    subject: '[leadrail] Yours now: lead ü7',
    date: '2026-11-02T09:00:00.000Z',
    'message-id': '<k1@leadrail>',
    'idempotency-key': 'k1',
    ...more,
  },
  body: 'Lead 7 is yours.\n.\n.. so it is',
  timeoutMs: 10_000,
});

describe('an e-mail', () => {
  let relay: MailRelay | null = null;
  afterEach(async () => relay?.close());

  it('is handed to the relay with its own date and id, so that a repeated one can be told', async () => {
    relay = await mailRelay();
    expect(await send(mail(relay.url))).toMatchObject({ ok: true, status: 250 });
    expect(relay.recipients).toEqual(['maria@example.com', 'ben@example.com']);
    expect(relay.mails[0]).toContain('Message-ID: <k1@leadrail>');
    expect(relay.mails[0]).toContain('Date: Mon, 02 Nov 2026 09:00:00 +0000');
    expect(relay.mails[0]).toContain('Idempotency-Key: k1');
    expect(relay.mails[0]).toContain('Lead 7 is yours.\r\n..\r\n... so it is');
  });

  it('never grows a header or a recipient out of its subject', async () => {
    relay = await mailRelay();
    await send(mail(relay.url, { subject: 'lead x\r\nBcc: evil@example.com\r\n\r\nbody' }));
    expect(relay.recipients).not.toContain('evil@example.com');
    expect(relay.mails[0]).not.toMatch(/^Bcc:/m);
  });

  it('is refused with the number that the relay said, and not with its words', async () => {
    relay = await mailRelay('refuses');
    expect(await send(mail(relay.url))).toEqual({ ok: false, says: 'relay said 550' });
  });

  it('is given up when the relay says nothing', async () => {
    relay = await mailRelay('silent');
    expect(await send({ ...mail(relay.url), timeoutMs: 400 })).toMatchObject({ ok: false });
  });

  it('is given up when nobody is there', async () => {
    relay = await mailRelay();
    const { url } = relay;
    await relay.close();
    expect(await send(mail(url))).toMatchObject({ ok: false });
  });
});
