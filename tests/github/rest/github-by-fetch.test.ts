import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextPage } from '../../../src/github/rest/all-pages.ts';
import { aComment, aPull, ME, StagedGitHub } from '../stage/a-github.ts';

let hub: StagedGitHub;
beforeEach(async () => {
  hub = await new StagedGitHub().open();
});
afterEach(() => hub.close());

describe('GitHub over HTTP', () => {
  it('sends the token, its API version and a name', async () => {
    await hub.client().openPulls();
    expect(hub.heard[0]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'leadrail',
    });
  });

  it('reads every page', async () => {
    hub.world.comments[12] = Array.from({ length: 250 }, (_, n) => aComment(n, `comment ${n}`));
    const answer = await hub.client().comments(12);
    expect(answer.ok && answer.value.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, n) => n));
    expect(hub.heard.map(({ query }) => query.get('page'))).toEqual([null, '2', '3']);
  });

  it('says who it is, and finds a fork’s pull requests', async () => {
    hub.world.pulls = [aPull(1, 'a'.repeat(40)), aPull(2, 'b'.repeat(40), 'fix #1 & more', 'fork')];
    expect(await hub.client().me()).toEqual({ ok: true, value: ME });
    const answer = await hub.client().openPullsFrom('fork', 'fix #1 & more');
    expect(answer).toMatchObject({ value: [{ number: 2, headBranch: 'fix #1 & more', headRepository: 'fork/rules' }] });
  });

  it('works below the path of an enterprise server', async () => {
    await hub.client({ apiUrl: `${hub.url}/api/v3` }).openPulls();
    expect(hub.heard[0]?.path).toBe('/api/v3/repos/acme/rules/pulls');
  });
});

describe('what goes wrong is data', () => {
  it.each([
    ['a no', { on: /pulls/, status: 404, body: { message: 'Not Found' } }, 'refused', 404, 'Not Found'],
    ['no rights', { on: /pulls/, status: 403, body: { message: 'Not accessible' } }, 'refused', 403, 'Not accessible'],
    ['no JSON', { on: /pulls/, status: 200, body: '<html>' }, 'strange', 200, 'no JSON'],
    ['another shape', { on: /pulls/, status: 200, body: { pulls: [] } }, 'strange', null, 'documented'],
    ['a list of others', { on: /pulls/, status: 200, body: [{ number: 'x' }] }, 'strange', null, 'documented'],
    ['a redirect', { on: /pulls/, status: 301, headers: { location: '/elsewhere' } }, 'unreachable', null, 'reached'],
  ])('%s', async (_what, mishap, kind, status, says) => {
    hub.world.mishaps = Array.from({ length: 4 }, () => mishap);
    expect(await hub.client().openPulls()).toEqual({ ok: false, kind, status, says: expect.stringContaining(says) });
  });

  it('a comment that GitHub finds too long', async () => {
    hub.world.comments[12] = [aComment(1, 'x')];
    expect(await hub.client().editComment(1, 'x'.repeat(70_000))).toMatchObject({ kind: 'refused', status: 422 });
  });

  it('nobody there, after some tries', async () => {
    const nobody = hub.client({ apiUrl: 'http://127.0.0.1:1' });
    expect(await nobody.openPulls()).toMatchObject({ ok: false, kind: 'unreachable', status: null });
    expect(hub.waits).toEqual([1000, 2000, 4000]);
  });

  it('a refusal of GraphQL, which comes with status 200', async () => {
    hub.world.mishaps = [{ on: /graphql/, status: 200, body: { data: null, errors: [{ message: 'Forbidden' }] } }];
    expect(await hub.client().minimise('IC_1')).toMatchObject({
      kind: 'strange',
      says: expect.stringContaining('Forbidden'),
    });
  });
});

describe('what passes', () => {
  it('a server that fails twice is asked again', async () => {
    hub.world.mishaps = [500, 502].map(status => ({ on: /pulls/, status }));
    expect(await hub.client().openPulls()).toEqual({ ok: true, value: [] });
    expect(hub.waits).toEqual([1000, 2000]);
  });

  it('a secondary limit is waited for, and the comment stands there once', async () => {
    const body = { message: 'You have exceeded a secondary rate limit.' };
    hub.world.mishaps = [{ on: /POST/, status: 403, body, headers: { 'retry-after': '7' } }];
    expect(await hub.client().addComment(12, 'hello')).toEqual({ ok: true, value: null });
    expect(hub.waits).toEqual([7000]);
    expect(hub.world.comments[12]).toHaveLength(1);
  });

  it('a comment is not sent again when its answer was lost', async () => {
    hub.world.mishaps = [{ on: /POST/, status: 502 }];
    expect(await hub.client().addComment(12, 'hello')).toMatchObject({ ok: false, status: 502 });
    expect(hub.bodiesOf('POST', /comments/)).toHaveLength(1);
  });

  it('a limit of an hour is not waited for', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.UTC(2026, 10, 23) / 1000) };
    hub.world.mishaps = [{ on: /pulls/, status: 403, body: { message: 'API rate limit exceeded' }, headers }];
    expect(await hub.client().openPulls()).toMatchObject({ ok: false, kind: 'limited' });
    expect(hub.waits).toEqual([]);
  });
});

describe('an artifact', () => {
  it('is fetched from the store without the token', async () => {
    hub.world.zips[5] = new Uint8Array([1, 2, 3]);
    expect(await hub.client().download(5, 3)).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
    expect(hub.heard.at(-1)).toMatchObject({
      path: '/blob/5',
      headers: expect.not.objectContaining({ authorization: expect.anything() }),
    });
  });

  it('is cut off at its limit, whatever length was promised', async () => {
    hub.world.zips[5] = new Uint8Array(5000);
    expect(await hub.client().download(5, 4999)).toMatchObject({ ok: false, kind: 'strange' });
  });

  it.each(['http://10.0.0.1/x', 'file:///etc/passwd', 'nowhere', ''])('is not fetched from %j', async location => {
    hub.world.mishaps = [{ on: /zip/, status: 302, headers: { location } }];
    expect(await hub.client().download(5, 10)).toMatchObject({ ok: false, kind: 'strange' });
  });

  it('may be gone', async () => {
    hub.world.mishaps = [{ on: /zip/, status: 410 }];
    expect(await hub.client().download(5, 10)).toMatchObject({ ok: false, kind: 'refused', status: 410 });
  });
});

describe('the next page', () => {
  const api = 'https://api.github.com';

  it('is the one that the header names', () => {
    const link = `<${api}/x?page=1>; rel="prev", <${api}/x?page=3>; rel="next", <${api}/x?page=9>; rel="last"`;
    expect(nextPage(link, api)).toBe(`${api}/x?page=3`);
  });

  it.each(['', `<${api}/x>; rel="last"`, '<https://evil.example/x>; rel="next"', '<nonsense>; rel="next"'])(
    'is none in %j',
    link => expect(nextPage(link, api)).toBeNull(),
  );
});
