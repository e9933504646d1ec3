import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runStep } from '../../../scripts/ci/run-step.ts';
import { PLAIN } from '../../../src/report/paint.ts';
import { aPull, StagedGitHub } from '../../github/stage/a-github.ts';
import { companyFiles, FRANCE, SWEDEN, TERRITORY, territory } from '../../ship/stage/company-files.ts';
import { inFolder } from '../../ship/stage/in-folder.ts';
import { change, git, temporaryRepository } from '../../workspace/temporary-repository.ts';
import { leadrail } from '../run-leadrail.ts';

const GOVERNANCE = 'kind: governance\nversion: 1\napprovers: {reviewer: [ana, ben]}\n';
const OUT = 'out/approvals.json';

describe('who approved what a deploy ships', () => {
  const hub = new StagedGitHub();
  const said: string[] = [];
  let folder = '';

  beforeAll(() => hub.open());
  afterAll(() => hub.close());

  /** Main with a release, and after it one pull request that was merged; ana opened it, both reviewed its last commit. */
  beforeEach(() => {
    said.length = 0;
    folder = inFolder(temporaryRepository({ ...companyFiles(), 'rules/governance.yaml': GOVERNANCE }));
    git(folder, 'tag', '-a', '-m', '{"release":1,"bundle":"b","policy":"p"}', 'release/1');
    merged(territory(FRANCE));
  });

  function merged(rules: string): void {
    git(folder, 'switch', '--quiet', '--create', 'topic');
    change(folder, TERRITORY, rules);
    const head = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'switch', '--quiet', 'main');
    git(folder, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'topic');
    git(folder, 'branch', '--quiet', '--delete', 'topic');
    const merge_commit_sha = git(folder, 'rev-parse', 'HEAD');
    const pull = { ...aPull(12, head, 'topic'), user: { login: 'ana' }, merge_commit_sha, merged_at: 'then' };
    hub.world.pulls = [pull];
    const review = { state: 'APPROVED', submitted_at: '2026-11-22T09:00:00Z', commit_id: head };
    hub.world.reviews[12] = ['ana', 'ben', 'zoe'].map(login => ({ ...review, user: { login } }));
  }

  async function step(token = 'secret'): Promise<unknown> {
    const env = { GITHUB_TOKEN: token, GITHUB_REPOSITORY: 'acme/rules', GITHUB_API_URL: hub.url, LEADRAIL_OUT: 'out' };
    const say = (text: string) => void said.push(text);
    const terminal = { paint: PLAIN, out: async () => undefined, say, now: () => Date.UTC(2026, 10, 24) };
    expect(await runStep('approvals', { ...env, LEADRAIL_WORKSPACE: folder }, terminal)).toBe(0);
    return existsSync(OUT) ? JSON.parse(readFileSync(OUT, 'utf8')) : null;
  }

  it('are the reviewers of the merged pull request whom the live release names, but its author', async () => {
    const ran = await leadrail('impact', 'release/1', 'HEAD', '--out', 'report', '--format', 'json');
    const approved = await leadrail(
      'approve',
      '--impact',
      'report/impact.json',
      '--login',
      'ben',
      '--role',
      'reviewer',
    );
    const plan = /sha256:[0-9a-f]{64}/.exec(approved.out)?.[0];
    expect(ran.exit).toBe(0);
    rmSync(join(folder, 'out'), { recursive: true });
    expect(await step()).toEqual([{ plan, login: 'ben', role: 'reviewer', at: '2026-11-22T09:00:00Z' }]);
  });

  it('are nobody where two merges came since the release: no review saw both as one change', async () => {
    merged(territory(FRANCE, SWEDEN));
    expect(await step()).toBeNull();
    expect(said.join()).toContain('more than the last merge came since release 1');
  });

  it('are nobody where the commit was not merged from a pull request', async () => {
    hub.world.pulls = hub.world.pulls.map(pull => ({ ...pull, merged_at: null }));
    expect(await step()).toBeNull();
    expect(said.join()).toContain('no pull request that was merged as this commit');
  });

  it('are nobody where GitHub can’t be asked', async () => {
    expect(await step('')).toBeNull();
    expect(said.join()).toContain('GITHUB_TOKEN');
    expect(await step('wrong')).toBeNull();
  });
});
