import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerFailures } from '../../../src/runtime/http/answer-failures.ts';
import { boundHeldBytes } from '../../../src/runtime/http/held-bytes.ts';
import { silent } from '../../../src/runtime/log.ts';

describe('what memory can hold', () => {
  let app: FastifyInstance;
  let release: () => void;
  beforeEach(async () => {
    app = Fastify();
    answerFailures(app, silent);
    boundHeldBytes(app, 100);
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    app.post('/slow', async () => held.then(() => ({ ok: true })));
    app.get('/small', async () => ({ ok: true }));
  });
  afterEach(() => app.close());

  const send = async (length: number) =>
    app.inject({ method: 'POST', url: '/slow', payload: { text: 'x'.repeat(length) } });

  it('is taken; more is refused openly, until there is room again', async () => {
    const first = send(40);
    const second = await send(60);
    expect([second.statusCode, second.headers['retry-after']]).toEqual([503, '1']);
    expect((await app.inject('/small')).statusCode).toBe(200);
    release();
    expect((await first).statusCode).toBe(200);
    expect((await send(60)).statusCode).toBe(200);
  });

  it('is free again after a refusal', async () => {
    release();
    for (let i = 0; i < 20; i += 1)
      expect((await app.inject({ method: 'POST', url: '/none', payload: { i } })).statusCode).toBe(404);
    expect((await send(60)).statusCode).toBe(200);
  });
});
