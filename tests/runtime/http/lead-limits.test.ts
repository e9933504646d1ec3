import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

/** A lead with this many keys, its own id among them. */
const keys = (n: number) => ({
  id: `keys-${n}`,
  ...Object.fromEntries(Array.from({ length: n - 1 }, (_, i) => [`k${i}`, i])),
});

describe('how much a lead may hold', () => {
  let staged: MemoryApp;
  beforeAll(async () => {
    staged = await memoryApp();
  });
  afterAll(() => staged.end());

  it.each([
    ['200 keys', keys(200)],
    ['200 keys with nested ones', { id: 'nested', a: { b: [{ c: 1 }], ...keys(196) } }],
    ['a text of 8 KiB', { id: 'text', city: 'x'.repeat(8192) }],
    ['a key of 255 characters', { id: 'key', ['x'.repeat(255)]: 1 }],
  ])('%s are fine', async (_name, raw) => {
    expect((await staged.lead(raw)).statusCode).toBe(201);
  });

  it.each([
    ['201 keys', keys(201), 'body'],
    ['201 keys with nested ones', { id: 'n', a: [{ b: keys(198) }] }, 'body'],
    ['a text of more than 8 KiB', { id: 't', city: 'x'.repeat(8193) }, 'city'],
    ['a text of more than 8 KiB in other letters', { id: 't', city: 'ü'.repeat(4097) }, 'city'],
    ['a long text in a list', { id: 't', tags: [['x'.repeat(8193)]] }, 'tags'],
    ['a key of 256 characters', { id: 'k', ['x'.repeat(256)]: 1 }, 'body'],
    ['a nested key of 256 characters', { id: 'k', a: { ['x'.repeat(256)]: 1 } }, 'a'],
  ])('%s are refused, alone and in a batch', async (_name, raw, field) => {
    const problem = { type: 'urn:leadrail:problem:over-limit', status: 400, field };
    expect((await staged.lead(raw)).json()).toMatchObject(problem);
    const type = { 'content-type': 'application/x-ndjson' };
    const batch = await staged.ask('intake', 'POST', '/v1/leads/batch', JSON.stringify(raw), type);
    expect(JSON.parse(batch.body)).toMatchObject({ ...problem, line: 1 });
    expect((await staged.ask('read', 'GET', `/v1/leads/${raw.id}`)).statusCode).toBe(404);
  });
});
