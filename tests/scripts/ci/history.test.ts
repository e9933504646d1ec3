import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runStep } from '../../../scripts/ci/run-step.ts';
import { PLAIN } from '../../../src/report/paint.ts';
import { aPull, StagedGitHub } from '../../github/stage/a-github.ts';
import { temporaryFolder } from '../../workspace/temporary-folder.ts';

const LEADS = [1, 2]
  .map(n => `{"id":"lead-${n}","received_at":"2026-11-0${n}T09:00:00.000Z","country":"DE"}\n`)
  .join('');

/** A runtime that knows these past leads, for whoever has the token. */
async function aRuntime(lines: string): Promise<string> {
  const server = createServer((request, response) => {
    const welcome = request.headers.authorization === 'Bearer reader' && request.url === '/v1/history';
    response.writeHead(welcome ? 200 : 401).end(welcome ? lines : '{}');
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The step in a repository that holds these past leads now, if any. */
async function renewed(
  sent: string,
  held: string | null = null,
  prepare: (hub: StagedGitHub) => void = () => undefined,
) {
  const hub = await new StagedGitHub().open();
  onTestFinished(() => hub.close());
  prepare(hub);
  const [folder, before, said] = [
    temporaryFolder(held === null ? {} : { 'tests/history/past-leads.ndjson.gz': gzipSync(held) }),
    process.cwd(),
    [] as string[],
  ];
  const terminal = {
    paint: PLAIN,
    out: async () => undefined,
    say: (text: string) => void said.push(text),
    now: () => 0,
  };
  const env = {
    LEADRAIL_WORKSPACE: folder,
    LEADRAIL_URL: await aRuntime(sent),
    LEADRAIL_TOKEN: 'reader',
    GITHUB_TOKEN: 'secret',
    GITHUB_REPOSITORY: 'acme/rules',
    GITHUB_API_URL: hub.url,
    GITHUB_REF_NAME: 'main',
  };
  try {
    return { hub, exit: await runStep('history', env, terminal), said: said.join('\n') };
  } finally {
    process.chdir(before);
  }
}

describe('the renewal of the past leads', () => {
  it('brings those of the runtime into a pull request', async () => {
    const { hub, exit, said } = await renewed(LEADS, '{"id":"old"}\n');
    expect({ exit, said }).toEqual({ exit: 0, said: 'Pull request 31 renews tests/history/past-leads.ndjson.gz.' });
    const [blob] = hub.bodiesOf('POST', /blobs/);
    expect(gunzipSync(Buffer.from(String(blob?.content), 'base64')).toString()).toBe(LEADS);
    expect(hub.bodiesOf('POST', /commits/)).toMatchObject([{ parents: ['head-of-main'], tree: 'new-trees' }]);
    expect(hub.bodiesOf('POST', /pulls/)).toMatchObject([{ head: 'leadrail/history', base: 'main' }]);
  });

  it('moves the branch of a pull request that is still open', async () => {
    const { hub, exit } = await renewed(LEADS, null, ({ world }) => {
      world.mishaps = [{ on: /POST .*git\/refs$/, status: 422 }];
      world.pulls = [aPull(12, 'a'.repeat(40), 'leadrail/history')];
    });
    expect(exit).toBe(0);
    expect(hub.bodiesOf('PATCH', /refs/)).toEqual([{ sha: 'new-commits', force: true }]);
    expect(hub.bodiesOf('POST', /pulls$/)).toEqual([]);
  });

  it('does nothing where there is nothing new', async () => {
    const { hub, exit } = await renewed(LEADS, LEADS);
    expect({ exit, changes: hub.changes() }).toEqual({ exit: 0, changes: [] });
  });

  it.each([
    ['nothing', '', 1, 'no past leads yet'],
    ['something else', `${LEADS}<html>\n`, 1, 'Line 3'],
  ])('lets nothing in when the runtime sends %s', async (_, sent, exit, says) => {
    const result = await renewed(sent);
    expect({ exit: result.exit, changes: result.hub.changes() }).toEqual({ exit, changes: [] });
    expect(result.said).toContain(says);
  });
});
