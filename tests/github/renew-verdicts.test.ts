import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileWindows } from '../../src/engine/time/windows.ts';
import { renewVerdicts } from '../../src/github/renew-verdicts.ts';
import { aPull, StagedGitHub } from './stage/a-github.ts';

const [A, B] = ['a', 'b'].map(digit => digit.repeat(40)) as [string, string];
const { windows } = compileWindows([
  { id: 'freeze', effect: 'deny', zone: 'UTC', from: '2026-12-18T18:00', to: '2027-01-04T08:00' },
]);
const order = { workflow: 'pull-request.yml', branch: 'main', windows, now: Date.parse('2026-12-18T18:05:00Z') };
const aRun = (id: number, head_sha: string) => ({
  id,
  head_sha,
  event: 'pull_request',
  status: 'completed',
  run_started_at: '2026-12-18T17:00:00Z',
});

let hub: StagedGitHub;
beforeEach(async () => {
  hub = await new StagedGitHub().open();
  hub.world.pulls = [aPull(1, A), aPull(2, B, 'other', 'fork')];
  hub.world.runs = [aRun(11, A), aRun(12, B)];
});
afterEach(() => hub.close());

describe('when a freeze begins', () => {
  it('the runs of all open pull requests are repeated, forks included', async () => {
    const done = await renewVerdicts(hub.client(), order);
    expect(done.map(({ kind }) => kind)).toEqual(['renewed', 'renewed']);
    expect(hub.changes()).toEqual(['POST /actions/runs/11/rerun', 'POST /actions/runs/12/rerun']);
  });

  it('those to another branch are left alone', async () => {
    expect(await renewVerdicts(hub.client(), { ...order, branch: 'next' })).toEqual([]);
  });

  it('one that GitHub refuses stops no other', async () => {
    hub.world.mishaps = [{ on: /POST .*rerun/, status: 403, body: { message: 'This run is too old' } }];
    const done = await renewVerdicts(hub.client(), order);
    expect(done.map(({ kind }) => kind)).toEqual(['failed', 'renewed']);
    expect(done[0]?.says).toContain('too old');
  });

  it('a list that can’t be read is said', async () => {
    hub.world.mishaps = [{ on: /pulls/, status: 404 }];
    expect(await renewVerdicts(hub.client(), order)).toMatchObject([{ kind: 'failed' }]);
  });
});
