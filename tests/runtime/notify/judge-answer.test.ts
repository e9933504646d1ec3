import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../src/runtime/notify/judge-answer.ts';
import { retryDelay } from '../../../src/runtime/notify/retry-delay.ts';
import { NINE } from '../stage/a-service.ts';
import { answered } from '../stage/post-office.ts';

describe('an answer', () => {
  it.each([200, 201, 202, 204])('of %i is an arrival', status => {
    expect(judgeAnswer(answered(status), NINE)).toEqual({ kind: 'arrived' });
  });

  it.each([301, 302, 307, 401, 403, 404, 410, 500, 502, 503])('of %i speaks against the endpoint', status => {
    expect(judgeAnswer(answered(status), NINE)).toMatchObject({ blame: 'endpoint', says: `answered ${status}` });
  });

  it.each([400, 413, 415, 422])('of %i speaks against the message alone', status => {
    expect(judgeAnswer(answered(status), NINE)).toMatchObject({ blame: 'message' });
  });

  it.each([
    ['120', NINE + 120_000],
    ['0', NINE],
    ['Mon, 02 Nov 2026 09:05:00 GMT', NINE + 300_000],
    ['Mon, 02 Nov 2026 08:00:00 GMT', NINE],
    ['999999999', NINE + 3_600_000],
    ['soon', null],
    ['-5', null],
  ])('of 429 asks us to wait: %s', (text, notBefore) => {
    expect(judgeAnswer(answered(429, { 'retry-after': text }), NINE)).toEqual({
      kind: 'busy',
      says: 'answered 429',
      notBefore,
    });
  });

  it('that never came keeps its words on one line', () => {
    expect(judgeAnswer({ ok: false, says: 'torn\r\n[error] forged' }, NINE)).toMatchObject({
      says: 'torn [error] forged',
      blame: 'endpoint',
    });
  });
});

describe('the wait before the next try', () => {
  it('doubles up to ten minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(attempts => retryDelay(attempts, 1) / 1000)).toEqual([
      5, 10, 20, 40, 80, 160, 320, 600,
    ]);
  });

  it('is spread over its second half', () => {
    expect(retryDelay(1, 0)).toBe(2500);
    expect(retryDelay(1, 0.5)).toBe(3750);
  });
});
