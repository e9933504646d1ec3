import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeProblem } from '../../../src/runtime/http/store-problem.ts';
import { BrokenTransaction, type Store } from '../../../src/runtime/store/store.ts';
import { type MemoryApp, memoryApp } from '../stage/memory-app.ts';

const sqliteError = (code: string) => Object.assign(new Error('no'), { code });

describe('a store that cannot write', () => {
  let staged: MemoryApp;
  let failure: Error | null;
  const failing = (store: Store): Store => ({
    ...store,
    transaction: async work => {
      const result = await store.transaction(work);
      if (failure) throw failure;
      return result;
    },
  });
  beforeEach(async () => {
    failure = null;
    staged = await memoryApp({ wrap: failing });
  });
  afterEach(() => staged.end());

  it.each([sqliteError('SQLITE_FULL'), sqliteError('SQLITE_IOERR_WRITE'), new BrokenTransaction('gone')])(
    'is said openly: 503, to be sent again (%s)',
    async error => {
      failure = error;
      const reply = await staged.lead({ id: 'a', country: 'DE' });
      expect([reply.statusCode, reply.headers['retry-after'], reply.json().type]).toEqual([
        503,
        '1',
        'urn:leadrail:problem:store-unavailable',
      ]);
    },
  );

  it('is said of each line of a batch', async () => {
    failure = sqliteError('SQLITE_FULL');
    const type = { 'content-type': 'application/x-ndjson' };
    const reply = await staged.ask('intake', 'POST', '/v1/leads/batch', '{"id":"a"}\n{"id":"b"}', type);
    expect(reply.headers['retry-after']).toBe('1');
    expect(
      reply.body
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toMatchObject([
      { status: 503, line: 1 },
      { status: 503, line: 2 },
    ]);
  });

  it('is well again by itself', async () => {
    failure = sqliteError('SQLITE_FULL');
    await staged.lead({ id: 'a', country: 'DE' });
    failure = null;
    expect((await staged.lead({ id: 'b', country: 'DE' })).statusCode).toBe(201);
  });

  it('is told from a fault of ours', () => {
    for (const error of [
      new Error('x'),
      sqliteError('SQLITE_CONSTRAINT_UNIQUE'),
      sqliteError('SQLITE_ERROR'),
      null,
      'x',
    ])
      expect(storeProblem(error)).toBeNull();
  });
});
