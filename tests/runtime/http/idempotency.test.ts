import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR } from '../../../src/engine/time/units.ts';
import { allRounds } from '../../../src/runtime/rounds/run-rounds.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

describe('an idempotency key', () => {
  let staged: MemoryApp;
  beforeAll(async () => {
    staged = await memoryApp();
  });
  afterAll(() => staged.end());

  const lead = (raw: object, key: string) => staged.lead(raw, { 'idempotency-key': key });
  const total = async () => (await staged.ask('read', 'GET', '/v1/status')).json().leads.total;

  it('gives the same request the same answer, and nothing is done twice', async () => {
    const first = await lead({ country: 'DE' }, 'k1');
    const again = await lead({ country: 'DE' }, 'k1');
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.body).toBe(first.body);
    expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
    expect(again.headers.location).toBe(first.headers.location);
    expect(await total()).toBe(1);
  });

  it('takes the same request written otherwise for the same', async () => {
    const headers = { 'idempotency-key': 'spaces' };
    const first = await staged.lead('{"country":"DE","city":"Bonn"}', headers);
    expect((await staged.lead('{ "city": "Bonn", "country": "DE" }', headers)).body).toBe(first.body);
  });

  it('is refused with another request', async () => {
    await lead({ country: 'DE' }, 'k2');
    const before = await total();
    const other = await lead({ country: 'AT' }, 'k2');
    expect([other.statusCode, other.json().type, other.json().field]).toEqual([
      409,
      'urn:leadrail:problem:key-reused',
      'idempotency-key',
    ]);
    expect(await total()).toBe(before);
  });

  it('keeps no refusal: the mended request may come under it', async () => {
    expect((await lead({ id: true }, 'k3')).statusCode).toBe(400);
    expect((await lead({ id: '..' }, 'k3')).statusCode).toBe(400);
    expect((await lead({ id: 'mended', country: 'DE' }, 'k3')).statusCode).toBe(201);
  });

  it('keeps the answer that a repeated lead got', async () => {
    await staged.lead({ id: 'dup', country: 'DE' });
    const first = await lead({ id: 'dup', country: 'DE' }, 'k4');
    const again = await lead({ id: 'dup', country: 'DE' }, 'k4');
    expect([first.statusCode, first.json().duplicate, again.body]).toEqual([200, true, first.body]);
  });

  it('that comes fifty times at once makes one lead and one answer', async () => {
    const before = await total();
    const answers = await Promise.all(Array.from({ length: 50 }, () => lead({ city: 'Kiel' }, 'crowd')));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(49);
    expect(await total()).toBe(before + 1);
  });

  it('holds for 23 hours and no longer after 25', async () => {
    const first = await lead({ city: 'Ulm' }, 'old');
    staged.now += 23 * HOUR;
    expect((await lead({ city: 'Ulm' }, 'old')).body).toBe(first.body);
    staged.now += 2 * HOUR;
    const later = await lead({ city: 'Ulm' }, 'old');
    expect([later.statusCode, later.headers['idempotent-replayed']]).toEqual([201, undefined]);
    expect(later.json().lead_id).not.toBe(first.json().lead_id);
  });

  it('is let go of in time', async () => {
    await lead({ city: 'Jena' }, 'gone');
    expect(await staged.service.store.keptAnswer('key:gone')).not.toBeNull();
    staged.now += 25 * HOUR;
    await allRounds(staged.service)(staged.now);
    expect(await staged.service.store.keptAnswer('key:gone')).toBeNull();
  });

  it.each(['', 'x'.repeat(256)])('has 1 to 255 characters', async key => {
    const { statusCode, json } = await lead({ country: 'DE' }, key);
    expect([statusCode, json().field]).toEqual([400, 'idempotency-key']);
  });

  it.each(['__proto__', 'constructor', "'; drop table leads; --", 'x'.repeat(255)])(
    '%s is a key like any other',
    async key => {
      const first = await lead({ city: key }, key);
      expect([first.statusCode, (await lead({ city: key }, key)).body]).toEqual([201, first.body]);
    },
  );

  describe('on a batch', () => {
    const batch = (lines: readonly object[], key: string) =>
      staged.ask('intake', 'POST', '/v1/leads/batch', lines.map(line => JSON.stringify(line)).join('\n'), {
        'content-type': 'application/x-ndjson',
        'idempotency-key': key,
      });

    it('holds for each line by its number', async () => {
      const first = await batch([{ city: 'A' }, { city: 'B' }], 'b1');
      const again = await batch([{ city: 'A' }, { city: 'B' }], 'b1');
      expect(again.body).toBe(first.body);
      expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
    });

    it('takes up a batch that broke off where it broke off', async () => {
      const part = await batch([{ city: 'A' }], 'b2');
      const whole = await batch([{ city: 'A' }, { city: 'B' }], 'b2');
      expect(whole.body.startsWith(part.body)).toBe(true);
      expect(whole.headers['idempotent-replayed']).toBeUndefined();
    });

    it('refuses the lines that have changed, and no other', async () => {
      await batch([{ city: 'A' }, { city: 'B' }], 'b3');
      const lines = (await batch([{ city: 'A' }, { city: 'C' }], 'b3')).body
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
      expect(lines[0]).toMatchObject({ outcome: expect.any(String) });
      expect(lines[1]).toMatchObject({ status: 409, line: 2 });
    });
  });
});
