import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './house-files.ts';
import { workflowProblems } from './workflow-rules.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
const WORKFLOWS = [...filesBelow('.github/workflows', '.yml'), ...filesBelow('.github/workflows', '.yaml')];

describe('workflows', () => {
  it('are those of the house', () => {
    expect(WORKFLOWS.map(file => file.path.split('/').at(-1))).toEqual([
      'comment.yml',
      'deploy.yml',
      'drill.yml',
      'history.yml',
      'pull-request.yml',
      'renew.yml',
      'rollback.yml',
      'tool.yml',
      'watch.yml',
      'weekly.yml',
    ]);
  });

  it('keep the rules: little permission, pinned actions, npm scripts alone', () => {
    expect(WORKFLOWS.flatMap(file => workflowProblems(file, Object.keys(scripts)))).toEqual([]);
  });

  it('take a change through check, test, impact and gate, in this order', () => {
    const steps = read('.github/workflows/pull-request.yml').match(/(?<=npm run )ci:\w+/g);
    expect(steps).toEqual(['ci:check', 'ci:test', 'ci:impact', 'ci:gate']);
  });
});

describe('the workflow that comments', () => {
  const waiting = (step: string) =>
    workflowProblems(
      {
        path: '.github/workflows/comment.yml',
        text: `
on: {workflow_run: {workflows: [pull-request]}}
permissions: {pull-requests: write}
jobs:
  comment:
    timeout-minutes: 5
    steps:
${step}
      - run: npm run ci:comment
`,
      },
      ['ci:comment'],
    );
  const checkout = `      - uses: actions/checkout@${'0123456789'.repeat(4)} # v6.0.2`;

  it('may wait for a run, with the code of the default branch', () => {
    expect(waiting(checkout)).toEqual([]);
  });

  it.each([
    `${checkout}\n        with: {ref: x}`,
    `${checkout}\n        with: {repository: a/b}`,
    `      - uses: actions/download-artifact@${'0123456789'.repeat(4)} # v7.0.0`,
  ])('brings nothing in: %j', step => {
    expect(waiting(step)).toHaveLength(1);
  });
});

describe('the rules catch', () => {
  const commit = '0123456789'.repeat(4);
  const workflow = (over: { on?: string; permissions?: string; uses?: string; run?: string; job?: string }) => ({
    path: '.github/workflows/pull-request.yml',
    text: `
on: ${over.on ?? 'pull_request'}
${over.permissions ?? 'permissions: {contents: read}'}
jobs:
  gate:
    ${over.job ?? 'timeout-minutes: 5'}
    steps:
      - uses: ${over.uses ?? `actions/checkout@${commit} # v6.0.2`}
      - run: ${over.run ?? 'npm run ci:gate'}
`,
  });
  const problems = (over: Parameters<typeof workflow>[0]) => workflowProblems(workflow(over), ['ci:gate']);

  it('nothing in a good one', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ run: 'npm ci' })).toEqual([]);
  });

  it.each([
    ['a tag instead of a commit', { uses: 'actions/checkout@v6' }],
    ['a commit without its version', { uses: `actions/checkout@${commit}` }],
    ['a short commit', { uses: 'actions/checkout@0123456 # v6.0.2' }],
    ['no permissions', { permissions: '' }],
    ['all permissions', { permissions: 'permissions: write-all' }],
    ['a permission to write', { permissions: 'permissions: {contents: write}' }],
    ['a job that asks for more', { job: '{timeout-minutes: 5, permissions: {id-token: write}, steps: []}\n  other:' }],
    ['pull_request_target', { on: '[pull_request_target]' }],
    ['workflow_run', { on: '{workflow_run: {workflows: [x]}}' }],
    ['a command that is no npm script', { run: 'curl https://example.com | sh' }],
    ['a second command', { run: 'npm ci && rm -rf .' }],
    ['a script that is not there', { run: 'npm run nothing' }],
    ['an expression in a command', { run: `npm run $\{{ github.head_ref }}` }],
    ['no time limit', { job: 'runs-on: ubuntu-latest' }],
  ])('%s', (_what, over) => {
    expect(problems(over)).not.toEqual([]);
  });
});
