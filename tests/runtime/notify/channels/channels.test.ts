import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emailRequest } from '../../../../src/runtime/notify/channels/email.ts';
import { slackRequest } from '../../../../src/runtime/notify/channels/slack.ts';
import { webhookRequest } from '../../../../src/runtime/notify/channels/webhook.ts';
import type { Letter } from '../../../../src/runtime/notify/letter.ts';
import { oneLine } from '../../../../src/runtime/notify/one-line.ts';
import { NINE } from '../../stage/a-service.ts';

const subject = (leadId = 'lead-7') => ({ key: `k:${leadId}`, recipient: 'role:ops', kind: 'escalated', leadId });
const letter = (says = 'Lead lead-7 waits. Answer by 10:00.'): Letter => ({
  via: 'webhook',
  urlEnv: 'HOOK',
  people: ['maria', 'ben'],
  says,
  detail: { level: 2 },
  at: NINE,
});
const HOSTILE = 'x\r\nBcc: evil@example.com\u0000\u001b[2J\u202eevil\u2028<!channel> & <https://evil.example.com|here>';

describe('the webhook channel', () => {
  const request = (secret: string | undefined, now = NINE) =>
    webhookRequest(subject(), letter(), { url: 'https://h.example.com', secret, now });

  it('says who, why, about what and since when', () => {
    expect(JSON.parse(request('shh').body)).toEqual({
      key: 'k:lead-7',
      kind: 'escalated',
      to: 'role:ops',
      people: ['maria', 'ben'],
      lead_id: 'lead-7',
      says: 'Lead lead-7 waits. Answer by 10:00.',
      detail: { level: 2 },
      at: '2026-11-02T09:00:00.000Z',
    });
  });

  it('signs time and body as a receiver can check', () => {
    const { headers, body } = request('shh');
    const t = NINE / 1000;
    const v1 = createHmac('sha256', 'shh').update(`${t}.${body}`).digest('hex');
    expect(headers['leadrail-signature']).toBe(`t=${t},v1=${v1}`);
  });

  it('sends the same body and key at another time, under a new signature', () => {
    const [first, later] = [request('shh'), request('shh', NINE + 60_000)];
    expect(later.body).toBe(first.body);
    expect(later.headers['idempotency-key']).toBe(first.headers['idempotency-key']);
    expect(later.headers['leadrail-signature']).not.toBe(first.headers['leadrail-signature']);
  });

  it('is unsigned without a secret', () => {
    expect(request(undefined).headers).not.toHaveProperty('leadrail-signature');
  });

  it('has a key that fits a header whatever the lead is called', () => {
    const { headers } = webhookRequest(subject(HOSTILE.repeat(50)), letter(), {
      url: 'https://h.example.com',
      secret: undefined,
      now: NINE,
    });
    expect(headers['idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the Slack channel', () => {
  it('names the people and what is the matter', () => {
    const { text } = JSON.parse(slackRequest(subject(), letter(), 'https://chat.example.com').body);
    expect(text).toBe('Lead lead-7 waits. Answer by 10:00.\nFor maria, ben, (role:ops)');
  });

  it('never calls a whole channel or hides a link because a lead is called so', () => {
    const { text } = JSON.parse(slackRequest(subject(), letter(HOSTILE), 'https://chat.example.com').body);
    expect(text).toContain('&lt;!channel&gt; &amp; &lt;https://evil.example.com|here&gt;');
    expect(text).not.toMatch(/[<>]/);
  });
});

describe('the e-mail channel', () => {
  const mail = { relay: 'smtp://relay.example.com', from: 'leadrail@example.com', to: ['maria@example.com'] };

  it('says in the subject what it is about', () => {
    const { headers, url, body } = emailRequest(subject(), letter(), mail);
    expect(url).toBe('smtp://relay.example.com');
    expect(headers).toMatchObject({ to: 'maria@example.com', subject: '[leadrail] Needs you: lead lead-7' });
    expect(body).toContain('Answer by 10:00.');
  });

  it.each(['drill', 'alert', 'escalated'])('says in the subject what a %s without a lead is about', kind => {
    const told = { ...subject(), kind, leadId: null };
    expect(emailRequest(told, letter('Level 2 is drilled.'), mail).headers.subject).toMatch(/: Level 2 is drilled\.$/);
  });

  it('goes to a mail relay and nowhere else', () => {
    expect(() => emailRequest(subject(), letter(), { ...mail, relay: 'https://example.com' })).toThrow('mail relay');
  });

  it('keeps every header on one line', () => {
    const { headers } = emailRequest(subject(HOSTILE), letter(), { ...mail, from: HOSTILE, to: [HOSTILE] });
    for (const value of Object.values(headers)) expect(value).not.toMatch(/[\r\n\0]/);
  });
});

describe('one line', () => {
  it('has no control characters, no breaks and nothing that turns text around', () => {
    expect(oneLine(HOSTILE)).toBe('x Bcc: evil@example.com [2J evil <!channel> & <https://evil.example.com|here>');
  });

  it('is cut at its length, and never within a character', () => {
    expect(oneLine('abcdef', 4)).toBe('abc…');
    expect(oneLine('ab\u{1f600}def', 4).isWellFormed()).toBe(true);
  });
});
