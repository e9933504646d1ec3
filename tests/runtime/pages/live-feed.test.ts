import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveFeed, liveFeed } from '../../../src/runtime/pages/live-feed.ts';

describe('the live feed', () => {
  let feed: LiveFeed;
  let truth = { n: 1 };
  let looks = 0;
  const failures: unknown[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    truth = { n: 1 };
    looks = 0;
    const look = async () => {
      looks += 1;
      if (truth.n < 0) throw new Error('no store');
      return truth;
    };
    feed = liveFeed({ look, now: () => 7, failed: error => failures.push(error) });
  });
  afterEach(() => {
    feed.end();
    vi.useRealTimers();
  });

  const heard = (stream: Readable): string[] => {
    const texts: string[] = [];
    stream.on('data', chunk => texts.push(String(chunk)));
    return texts;
  };
  const data = (texts: readonly string[]) => texts.join('').match(/^data: \{.*$/gm) ?? [];

  it('says at once what is true, and again only when it has changed', async () => {
    const texts = heard(feed.listen());
    await vi.advanceTimersByTimeAsync(3500);
    expect(data(texts)).toEqual(['data: {"n":1}']);
    truth = { n: 2 };
    await vi.advanceTimersByTimeAsync(1000);
    expect(data(texts)).toEqual(['data: {"n":1}', 'data: {"n":2}']);
  });

  it('says the time with each round, so that a page counts by the service’s clock', async () => {
    const texts = heard(feed.listen());
    await vi.advanceTimersByTimeAsync(1500);
    expect(texts.join('')).toContain('event: now\ndata: 7\n\n');
  });

  it('looks once for all who listen, and tells a late one what the others know', async () => {
    const first = heard(feed.listen());
    await vi.advanceTimersByTimeAsync(10);
    const second = heard(feed.listen());
    await vi.advanceTimersByTimeAsync(10);
    expect(looks).toBe(1);
    expect(data(second)).toEqual(data(first));
  });

  it('looks no more when nobody listens', async () => {
    const stream = feed.listen();
    await vi.advanceTimersByTimeAsync(10);
    stream.destroy();
    await vi.advanceTimersByTimeAsync(5000);
    const seen = looks;
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toBe(seen);
  });

  it('survives a look that fails, and says so to the log', async () => {
    const texts = heard(feed.listen());
    await vi.advanceTimersByTimeAsync(10);
    truth = { n: -1 };
    await vi.advanceTimersByTimeAsync(1000);
    truth = { n: 3 };
    await vi.advanceTimersByTimeAsync(1000);
    expect(failures).toHaveLength(1);
    expect(data(texts)).toEqual(['data: {"n":1}', 'data: {"n":3}']);
  });
});
