import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Step {
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly 'working-directory'?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action: {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: unknown }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
} = parse(text('action.yml'));
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(text('package.json'));
const runs = action.runs.steps.filter(step => step.run !== undefined);
const LEADRAIL = readSettingsNames();

/** The variables of ours that the steps read. */
function readSettingsNames(): ReadonlySet<string> {
  const sources = ['scripts/ci/settings.ts', 'scripts/ci/run-step.ts', 'scripts/ci/steps/renew.ts']
    .map(text)
    .join('\n');
  return new Set(sources.match(/LEADRAIL_[A-Z]+/g));
}

describe('the action', () => {
  it('runs npm scripts that exist, in its own folder, with nothing put into a command', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run = '', shell, 'working-directory': folder } of runs) {
      const script = /^npm run (ci:\w+)$/.exec(run)?.[1];
      expect(run === 'npm ci' || Object.hasOwn(scripts, script ?? ''), run).toBe(true);
      expect({ shell, folder }).toEqual({ shell: 'bash', folder: '$' + '{{ github.action_path }}' });
    }
  });

  it('gates by check, test, impact and gate, and does nothing else then', () => {
    const gating = runs.filter(step => step.if?.includes("'gate'")).map(step => step.run);
    expect(gating).toEqual(['check', 'test', 'impact', 'gate'].map(name => `npm run ci:${name}`));
    const others = runs.filter(step => step.if && !step.if.includes("'gate'"));
    expect(others.map(step => [step.if?.match(/'(\w+)'/)?.[1], step.run])).toEqual([
      ['comment', 'npm run ci:comment'],
      ['renew', 'npm run ci:renew'],
    ]);
  });

  it('pins the actions that it uses', () => {
    const uses = text('action.yml').match(/uses: .*/g) ?? [];
    expect(uses.filter(use => !/@[0-9a-f]{40} # v\d/.test(use))).toEqual([]);
  });

  it('declares each input that it reads, reads each that it declares, and says what it is', () => {
    const read = new Set(text('action.yml').match(/(?<=inputs\.)\w+/g));
    expect([...read].sort()).toEqual(Object.keys(action.inputs).sort());
    for (const input of Object.values(action.inputs)) expect(input.description.length).toBeGreaterThan(10);
  });

  it('sets only variables that the steps know', () => {
    const set = action.runs.steps.flatMap(step => Object.keys(step.env ?? {}));
    expect(set.filter(name => name.startsWith('LEADRAIL_') && !LEADRAIL.has(name))).toEqual([]);
  });

  it('gives the token only to steps that talk to GitHub', () => {
    const withToken = runs.filter(step => step.env?.GITHUB_TOKEN !== undefined).map(step => step.run);
    expect(withToken).toEqual(['npm run ci:gate', 'npm run ci:comment', 'npm run ci:renew']);
  });
});

interface Workflow {
  readonly on: Readonly<Record<string, { readonly types?: readonly string[]; readonly paths?: unknown } | null>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly (Step & { readonly with?: Record<string, unknown> })[] }>
  >;
}

describe('the required check', () => {
  const workflow: Workflow = parse(text('.github/workflows/pull-request.yml'));
  const checkouts = workflow.jobs.gate?.steps.filter(step => step.uses?.startsWith('actions/checkout@')) ?? [];

  it('runs on every change, in the queue, and when labels or the base change', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'merge_group']);
    expect(workflow.on.pull_request?.types).toEqual(
      expect.arrayContaining(['opened', 'synchronize', 'reopened', 'edited', 'labeled', 'unlabeled']),
    );
    expect(JSON.stringify(workflow.on)).not.toMatch(/paths|branches/);
  });

  it('judges the change, with its whole past, by the tool of the base', () => {
    expect(checkouts.map(({ with: given }) => [given?.path, given?.['fetch-depth'] ?? null])).toEqual([
      ['evaluator', null],
      ['change', 0],
    ]);
    expect(checkouts[0]?.with?.ref).toContain('base.ref');
    expect(checkouts[1]?.with).not.toHaveProperty('ref');
    expect(checkouts.map(({ with: given }) => given?.['persist-credentials'])).toEqual([false, false]);
  });

  it('knows no secret', () => {
    expect(text('.github/workflows/pull-request.yml')).not.toContain('secrets.');
    expect(text('.github/workflows/comment.yml')).not.toContain('secrets.');
  });
});
