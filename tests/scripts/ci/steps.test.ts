import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPull, StagedGitHub } from '../../github/stage/a-github.ts';
import { aZip } from '../../github/stage/a-zip.ts';
import { PullRequestOnDisk, type Stepped } from './a-pull-request.ts';

const rulesFile = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const SEGMENTS = 'rules/segments.yaml';
const widerEnterprise = rulesFile(SEGMENTS).replace('gte: 2000', 'gte: 200').replace('lt: 2000', 'lt: 200');

/** Lines that the runner would obey, but for the notes on lines that are meant. */
const commands = ({ out, err }: Stepped): string[] =>
  `${out}\n${err}`
    .split(/\r?\n/)
    .filter(line => /^\s*::/.test(line) || line.includes('##['))
    .filter(line => !/^::(error|warning) /.test(line));

describe('a change that moves many leads', () => {
  let hub: StagedGitHub;
  let pull: PullRequestOnDisk;
  const steps: Record<string, Stepped> = {};

  beforeAll(async () => {
    hub = await new StagedGitHub().open();
    pull = new PullRequestOnDisk({ [SEGMENTS]: widerEnterprise });
    hub.world.pulls = [aPull(12, pull.head, 'topic')];
    const review = { user: { login: 'BW-Samir-Kader' }, state: 'APPROVED', submitted_at: '2026-11-22T09:00:00Z' };
    hub.world.reviews[12] = [{ ...review, commit_id: pull.head }];
    steps.check = await pull.step('check');
    steps.test = await pull.step('test');
    steps.impact = await pull.stepHere('impact');
    steps.gate = await pull.step('gate', { GITHUB_TOKEN: 'secret', GITHUB_API_URL: hub.url });
  });
  afterAll(() => {
    pull.end();
    hub.close();
  });
  beforeEach(() => {
    hub.world.artifacts = [{ id: 5, name: 'impact', size_in_bytes: 1, expired: false }];
    const names = ['pull-request.json', 'verdict.json', 'impact.json', 'check.json'];
    hub.world.zips[5] = aZip(names.map(name => [name, pull.read(name)]));
  });
  afterEach(() => {
    hub.world.comments = {};
  });

  const comment = (conclusion: string) =>
    pull.stepHere('comment', {
      ...pull.finished(conclusion),
      GITHUB_TOKEN: 'secret',
      GITHUB_API_URL: hub.url,
      GITHUB_GRAPHQL_URL: `${hub.url}/graphql`,
    });

  it('is compared with the base as it was merged, not with the event’s older one', () => {
    expect(steps.check).toMatchObject({ exit: 0 });
    expect(JSON.parse(pull.read('check.json'))).toMatchObject({ ok: true, new: [] });
    expect(JSON.parse(pull.read('pull-request.json'))).toEqual({
      version: 1,
      number: 12,
      head: pull.head,
      base: pull.base,
    });
  });

  it('is replayed and blocked; the gate’s exit status is the check', () => {
    expect(steps.impact).toMatchObject({ exit: 0 });
    expect(JSON.parse(pull.read('impact.json')).leads.changed).toBeGreaterThan(0);
    expect(steps.gate).toMatchObject({ exit: 1 });
    expect(JSON.parse(pull.read('verdict.json')).verdict).toBe('block');
  });

  it('writes the step’s summary and outputs', () => {
    expect(pull.read('summary', pull.folder)).toMatch(/leadrail check[\s\S]*Blocked by/);
    expect(pull.read('output', pull.folder)).toMatch(/^verdict<<[\s\S]*\nblock\n[\s\S]*^plan<<[\s\S]*\nsha256:/m);
  });

  it('asks GitHub who approves exactly this plan', () => {
    const { plan } = JSON.parse(pull.read('verdict.json'));
    expect(JSON.parse(pull.read('approvals.json'))).toEqual([
      { plan, login: 'BW-Samir-Kader', role: 'revops_lead', at: '2026-11-22T09:00:00Z' },
    ]);
  });

  it('is told on the pull request', async () => {
    expect(await comment('failure')).toMatchObject({ exit: 0 });
    const [told] = hub.world.comments[12] ?? [];
    expect(told?.body).toMatch(/^### ⛔ BLOCKED by [\s\S]*#### What changes[\s\S]*#### What to do next/);
  });

  it('is not told from reports that were tampered with', async () => {
    hub.world.zips[5] = aZip([
      ['pull-request.json', JSON.stringify({ version: 1, number: 3, head: pull.head, base: pull.base })],
      ['verdict.json', pull.read('verdict.json')],
    ]);
    expect(await comment('failure')).toMatchObject({ exit: 1, err: expect.stringContaining('refused') });
    expect(hub.world.comments).toEqual({});
  });

  it('says when GitHub does not answer', async () => {
    hub.world.mishaps = [{ on: /artifacts/, status: 404 }];
    expect(await comment('failure')).toMatchObject({ exit: 3, err: expect.stringContaining('404') });
  });

  it('puts no command of its own into the log', () => {
    expect(Object.values(steps).flatMap(commands)).toEqual([]);
  });
});

describe('a change that does not compile and would like to be a command', () => {
  let pull: PullRequestOnDisk;
  beforeAll(() => {
    const text = '::set-output name=x::y ##[add-path]x </details>@acme';
    const golden = `- id: ${JSON.stringify(text)}\n  at: 2026-11-24T16:30:00Z\n  lead: {country: DE}\n  expect: {owner: nobody}\n`;
    pull = new PullRequestOnDisk({
      'rules/lists/evil.yaml': `kind: list\nversion: 1\nid: ${JSON.stringify(text)}\nvalues: [${JSON.stringify(text)}]\n`,
      'tests/golden/evil.yaml': golden,
    });
  });
  afterAll(() => pull.end());

  it('fails each step, annotated, without a command in the log', async () => {
    const check = await pull.step('check');
    const others = [await pull.stepHere('impact'), await pull.stepHere('gate')];
    expect([check, ...others].map(({ exit }) => exit)).toEqual([1, 1, 1]);
    expect(check.out).toMatch(/^::error title=schema,file=rules\/lists\/evil.yaml,line=3/m);
    expect([check, ...others].flatMap(commands)).toEqual([]);
    expect(JSON.parse(pull.read('verdict.json'))).toMatchObject({ verdict: 'block' });
  });

  it('leaves a failing golden record harmless too', async () => {
    const test = await pull.step('test', { LEADRAIL_RULES: '../../rules', LEADRAIL_GOLDEN: 'tests/golden' });
    expect(test.exit).not.toBe(0);
    expect(commands(test)).toEqual([]);
  });
});

describe('a step that lacks something', () => {
  const pull = new PullRequestOnDisk({ 'README.md': 'nothing about rules' });
  const nothing = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: '' };
  afterAll(() => pull.end());

  it.each([
    ['impact', nothing, 2, 'LEADRAIL_BASE'],
    ['comment', {}, 2, 'workflow_run'],
    ['renew', { GITHUB_REF_NAME: 'main' }, 2, 'GITHUB_TOKEN'],
    ['dance', {}, 2, 'is no step'],
    ['impact', { LEADRAIL_BASE: 'nowhere' }, 2, 'nowhere'],
  ])('%s %j says what', async (name, env, exit, says) => {
    expect(await pull.stepHere(name, env)).toMatchObject({ exit, err: expect.stringContaining(says) });
  });

  it('checks a push without a base', async () => {
    expect(await pull.stepHere('check', nothing)).toMatchObject({ exit: 0 });
    expect(JSON.parse(pull.read('check.json'))).not.toHaveProperty('new');
  });

  it('gates without approvals where GitHub can’t be asked', async () => {
    const hub = await new StagedGitHub().open();
    await pull.stepHere('impact');
    const gate = await pull.stepHere('gate', { GITHUB_TOKEN: 'secret', GITHUB_API_URL: hub.url });
    hub.close();
    expect(pull.read('approvals.json')).toBe('');
    expect(JSON.parse(pull.read('verdict.json'))).toHaveProperty('gates');
    expect(gate.err).toContain('approvals are not known: GitHub refuses with status 404');
  });
});
