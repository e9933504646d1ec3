import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/engine/time/units.ts';
import { retentionRound } from '../../../src/runtime/operations/retention-round.ts';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { aBundle } from '../stage/a-bundle.ts';
import { aPolicy } from '../stage/a-policy.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const policy = aPolicy({
  sources: [
    { id: 'demo', aliases: ['Demo Request'] },
    { id: 'short', normalise: { city: { from: ['ort'] } } },
  ],
  lead: {
    fields: {
      country: { type: 'country' },
      state: { type: 'subdivision' },
      city: { type: 'text' },
      phone: { type: 'text', personal: true },
      email_domain: { type: 'domain' },
    },
    normalise: { email_domain: { from: ['email'], take: 'domain' } },
  },
});

const CANARY = 'Canary.Person@Example.com';
const lead = (id: string, more: object = {}) => ({
  id,
  email: CANARY,
  name: 'Canary Person',
  phone: '+49 canary',
  country: 'DE',
  city: 'Bonn',
  note: { free: 'canary text' },
  ...more,
});

describe('erasure', () => {
  let staged: MemoryApp;
  const start = async (env: Record<string, string> = {}) => {
    staged = await memoryApp({ bundle: aBundle(1, null, policy), env });
  };
  beforeEach(() => start());
  afterEach(() => staged.end());

  const file = async (id: string) => (await staged.ask('read', 'GET', `/v1/leads/${id}`)).json();
  const erase = (whom: object) => staged.ask('operate', 'POST', '/v1/erasures', whom);
  const trail = () => staged.service.store.auditTrail(100);

  it('of a person takes what was posted from every lead of theirs, and from no other', async () => {
    await staged.lead(lead('a'));
    await staged.lead(lead('b', { email: ' canary.person@example.COM ' }));
    await staged.lead(lead('other', { email: 'somebody@else.org' }));
    expect((await erase({ email: 'canary.person@example.com' })).json()).toEqual({ leads: 2 });
    for (const id of ['a', 'b']) {
      expect((await file(id)).lead).toEqual({
        id,
        received_at: '2026-11-02T09:00:00.000Z',
        country: 'DE',
        city: 'Bonn',
        email_domain: 'example.com',
      });
    }
    expect((await file('other')).lead).toMatchObject({ name: 'Canary Person' });
  });

  it.each(['canary.person@example.com', 'Right@Company.com'])(
    'of a person finds a lead by each address that it was known by: %s',
    async email => {
      await staged.lead(lead('a', { source: undefined }));
      const fields = { email: 'right@company.com', source: 'demo' };
      const told = { event: 'enriched', at: '2026-11-02T09:00:00Z', fields };
      expect((await staged.ask('operate', 'POST', '/v1/leads/a/events', told)).statusCode).toBeLessThan(300);
      expect(await staged.service.store.lead('a')).toMatchObject({ domain: 'company.com', source: 'demo' });
      expect((await erase({ email })).json()).toEqual({ leads: 1 });
      expect(JSON.stringify(await staged.service.store.events(['a']))).not.toContain('right@');
      expect(await staged.service.store.lead('a')).toMatchObject({ person: null });
    },
  );

  it('keeps decisions, figures and history as they were', async () => {
    await staged.lead(lead('a'));
    const before = [(await file('a')).decisions, (await staged.ask('read', 'GET', '/v1/history')).body];
    await erase({ lead_id: 'a' });
    expect([(await file('a')).decisions, (await staged.ask('read', 'GET', '/v1/history')).body]).toEqual(before);
    expect((await staged.ask('read', 'GET', '/v1/leads/a/explain')).statusCode).toBe(200);
  });

  it('leaves a lead that waits where it waits, to be decided by what stays', async () => {
    await staged.lead(lead('w', { country: 'AT' }));
    await erase({ email: CANARY });
    staged.now += 3 * HOUR;
    await allRounds(staged.service)(staged.now);
    expect(await file('w')).toMatchObject({ status: 'owner', decision: { rule: 'austria' } });
  });

  it('takes what was told since', async () => {
    await staged.lead(lead('a'));
    const at = '2026-11-02T09:00:00Z';
    const events = [
      { event: 'enriched', at, fields: { phone: 'canary 2', city: 'Kiel', surname: 'Canary' } },
      { event: 'returned', at, reason: 'Canary Person hung up' },
    ];
    for (const event of events) {
      const told = await staged.ask('operate', 'POST', '/v1/leads/a/events', event);
      expect(told.statusCode).toBeLessThan(300);
    }
    await erase({ email: CANARY });
    const kept = await staged.service.store.events(['a']);
    expect(kept.map(({ body }) => body)).toMatchObject([{ fields: { city: 'Kiel' } }, { reason: 'erased' }]);
    expect(JSON.stringify(kept)).not.toMatch(/canary/i);
    expect(JSON.stringify(await file('a'))).not.toMatch(/canary/i);
  });

  const tell = (id: string, fields: object) =>
    staged.ask('operate', 'POST', `/v1/leads/${id}/events`, { event: 'enriched', at: '2026-11-02T09:00:00Z', fields });

  it.each([{ email: CANARY }, { lead_id: 'absent' }])(
    'takes what was told of a lead that never came: %j',
    async whom => {
      expect((await tell('absent', { phone: 'canary 3', contact: { mail: ` ${CANARY} ` } })).statusCode).toBe(202);
      await tell('absent', { surname: 'Canary' });
      await tell('other', { email: 'somebody@else.org' });
      expect((await erase(whom)).json()).toEqual({ leads: 1 });
      expect(JSON.stringify(await staged.service.store.events(['absent']))).not.toMatch(/canary/i);
      expect(JSON.stringify(await staged.service.store.events(['other']))).toContain('somebody@else.org');
      expect((await erase(whom)).json()).toEqual({ leads: 0 });
      await staged.lead({ id: 'absent', country: 'DE' });
      expect(JSON.stringify(await file('absent'))).not.toMatch(/canary/i);
    },
  );

  it('holds for what is told of the lead afterwards, which still moves it', async () => {
    await staged.lead(lead('a', { country: 'AT' }));
    await erase({ lead_id: 'a' });
    expect((await tell('a', { email: CANARY, phone: 'canary 5', country: 'DE' })).statusCode).toBe(201);
    expect(await file('a')).toMatchObject({ status: 'owner', decision: { rule: 'germany' } });
    expect(JSON.stringify(await file('a'))).not.toMatch(/canary/i);
    expect((await tell('a', { email: CANARY, phone: 'canary 5', country: 'DE' })).json()).toMatchObject({
      state: 'applied',
    });
  });

  it.each(['kept', 'gone'])(
    'by the id of a lead takes those that are one with it: named is the one that is %s',
    async id => {
      for (const each of ['kept', 'gone', 'more']) await staged.lead(lead(each));
      const at = '2026-11-02T09:00:00Z';
      for (const each of ['gone', 'more']) {
        const merged = { event: 'merged', into: 'kept', at };
        expect((await staged.ask('operate', 'POST', `/v1/leads/${each}/events`, merged)).statusCode).toBe(201);
      }
      expect((await erase({ lead_id: id })).json()).toEqual({ leads: 3 });
      for (const each of ['kept', 'gone', 'more']) expect(JSON.stringify(await file(each))).not.toMatch(/canary/i);
    },
  );

  it('reads what was told as the source of the lead and its country say, as it was read then', async () => {
    await staged.lead(lead('a', { source: 'short', country: 'DE' }));
    await tell('a', { ort: 'Kiel', phone: 'canary 6' });
    await erase({ lead_id: 'a' });
    await tell('a', { ort: 'Kiel', state: 'BY' });
    const kept = await staged.service.store.events(['a']);
    expect(kept.map(({ body }) => body['fields'])).toEqual([{ city: 'Kiel' }, { city: 'Kiel', state: 'DE-BY' }]);
  });

  it('is in the audit by the digest alone', async () => {
    await staged.lead(lead('a'));
    await erase({ email: CANARY });
    const [entry] = await trail();
    expect(entry).toMatchObject({ who: 'token:operate', what: 'person.erased', detail: { leads: 1 } });
    expect(entry?.detail.person).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(JSON.stringify(await trail())).not.toMatch(/canary/i);
  });

  it('done again finds nothing', async () => {
    await staged.lead(lead('a'));
    await erase({ email: CANARY });
    expect((await erase({ email: CANARY })).json()).toEqual({ leads: 0 });
    expect((await erase({ lead_id: 'nobody' })).json()).toEqual({ leads: 0 });
  });

  it('knows a repeated delivery of an erased lead', async () => {
    await staged.lead(lead('a'));
    await erase({ email: CANARY });
    expect((await staged.lead(lead('a'))).json()).toMatchObject({ duplicate: true });
    expect(JSON.stringify(await file('a'))).not.toMatch(/canary/i);
  });

  it('goes through more leads than one step takes', async () => {
    const lines = Array.from({ length: 450 }, (_, i) => JSON.stringify(lead(`l${i}`))).join('\n');
    await staged.ask('intake', 'POST', '/v1/leads/batch', lines, { 'content-type': 'application/x-ndjson' });
    expect((await erase({ email: CANARY })).json()).toEqual({ leads: 450 });
  });

  it.each([{}, { email: 'nobody' }, { email: CANARY, lead_id: 'a' }, { lead_id: 1 }, { person: 'x' }])(
    '%j is no order to erase, and the answer repeats nothing of it',
    async whom => {
      const reply = await erase(whom);
      expect(reply.statusCode).toBe(400);
      expect(reply.body).not.toMatch(/canary/i);
    },
  );

  describe('after the time for which leads are kept', () => {
    it('takes older leads and no younger ones', async () => {
      await staged.end();
      await start({ LEADRAIL_RETENTION: '400d' });
      await staged.lead(lead('old'));
      staged.now += 300 * DAY;
      await staged.lead(lead('young'));
      staged.now += 100 * DAY + 1;
      expect(await retentionRound.run(staged.service, staged.now)).toBe(1);
      expect((await file('old')).lead.name).toBeUndefined();
      expect((await file('young')).lead.name).toBe('Canary Person');
      expect((await trail())[0]).toMatchObject({ who: 'service', what: 'retention.erased', detail: { leads: 1 } });
    });

    it('lets go of what was told of leads that never came', async () => {
      await staged.end();
      await start({ LEADRAIL_RETENTION: '400d' });
      const event = { event: 'enriched', at: '2026-11-02T09:00:00Z', fields: { phone: 'canary 4' } };
      await staged.ask('operate', 'POST', '/v1/leads/absent/events', event);
      staged.now += 401 * DAY;
      await allRounds(staged.service)(staged.now);
      expect(await staged.service.store.events(['absent'])).toEqual([]);
    });

    it('does nothing without being told to', async () => {
      await staged.lead(lead('a'));
      expect(await retentionRound.run(staged.service, staged.now + 10_000 * DAY)).toBe(0);
      expect((await file('a')).lead.name).toBe('Canary Person');
    });

    it('leaves no trace when nothing is old', async () => {
      await staged.end();
      await start({ LEADRAIL_RETENTION: '400d' });
      const before = await trail();
      expect(await retentionRound.run(staged.service, staged.now)).toBe(0);
      expect(await trail()).toEqual(before);
    });

    it.each(['soon', '0d', '-1d', '400'])('never guesses what %s means', async text => {
      await staged.end();
      await start({ LEADRAIL_RETENTION: text });
      await expect(retentionRound.run(staged.service, staged.now)).rejects.toThrow('LEADRAIL_RETENTION');
    });
  });
});
