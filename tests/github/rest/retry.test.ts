import { describe, expect, it } from 'vitest';
import { type Attempt, decideRetry } from '../../../src/github/rest/retry.ts';

const NOW = Date.UTC(2026, 10, 22);
const attempt = (over: Partial<Attempt> & { h?: Record<string, string> } = {}): Attempt => ({
  method: 'GET',
  n: 1,
  status: 200,
  body: '',
  now: NOW,
  ...over,
  headers: new Map(Object.entries(over.h ?? {})),
});
const inSeconds = (n: number): string => String(NOW / 1000 + n);

describe('asking again', () => {
  it.each([
    ['a good answer', {}],
    ['a no', { status: 404 }],
    ['a plain 403: no rights', { status: 403, body: 'Resource not accessible by integration' }],
    ['422', { status: 422 }],
    ['a failing POST, which may have been carried out', { status: 502, method: 'POST' as const }],
    ['a POST without an answer', { status: null, method: 'POST' as const }],
    ['the last attempt', { status: 503, n: 4 }],
  ])('does not happen after %s', (_what, over) => {
    expect(decideRetry(attempt(over))).toEqual({ kind: 'done' });
  });

  it('waits longer each time GitHub fails', () => {
    expect([1, 2, 3].map(n => decideRetry(attempt({ status: 500, n })))).toEqual(
      [1000, 2000, 4000].map(ms => ({ kind: 'wait', ms })),
    );
    expect(decideRetry(attempt({ status: null, method: 'PATCH' }))).toEqual({ kind: 'wait', ms: 1000 });
  });

  it('waits as long as GitHub says, a POST too: it was not carried out', () => {
    const limited = { status: 403, method: 'POST' as const, h: { 'retry-after': '30', 'x-ratelimit-remaining': '0' } };
    expect(decideRetry(attempt(limited))).toEqual({ kind: 'wait', ms: 30_000 });
  });

  it('waits until the limit ends', () => {
    const h = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(90) };
    expect(decideRetry(attempt({ status: 429, h }))).toEqual({ kind: 'wait', ms: 90_000 });
  });

  it('waits a minute and more where a secondary limit names no time', () => {
    const body = '{"message":"You have exceeded a secondary rate limit"}';
    expect(decideRetry(attempt({ status: 403, body }))).toEqual({ kind: 'wait', ms: 60_000 });
    expect(decideRetry(attempt({ status: 403, body, n: 2 }))).toEqual({ kind: 'wait', ms: 120_000 });
  });

  it('gives up where it would take longer than a job should', () => {
    const h = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(3000) };
    expect(decideRetry(attempt({ status: 403, h }))).toEqual({ kind: 'limited' });
    expect(decideRetry(attempt({ status: 429, n: 4 }))).toEqual({ kind: 'limited' });
  });
});
