import { parse } from 'yaml';
import type { HouseFile } from './house-files.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly secrets?: unknown;
  readonly 'timeout-minutes'?: number;
}

interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

/** The only jobs that may write, and what: release tags, a token of the run, comments and notes on lines, runs that are repeated, past leads. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  'deploy.yml': ['contents', 'id-token'],
  'rollback.yml': ['contents'],
  'comment.yml': ['pull-requests', 'checks'],
  'renew.yml': ['actions'],
  'history.yml': ['contents', 'pull-requests'],
};

/** The only workflow that may wait for a run of strangers' code, because it takes data from it and no code. */
const MAY_WAIT = 'comment.yml';

/** A pinned action names its commit, and beside it the version that a person reads. */
const PINNED = /^\s*(?:- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/;

function events(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys((on ?? {}) as object);
}

function permissionProblems(file: string, where: string, permissions: unknown): string[] {
  if (permissions === undefined) return [];
  if (permissions === null || typeof permissions !== 'object')
    return [`${where}: permissions must list what is needed`];
  return Object.entries(permissions)
    .filter(([scope, level]) => level === 'write' && !MAY_WRITE[file]?.includes(scope))
    .map(([scope]) => `${where}: may not write ${scope}`);
}

function runProblems(where: string, run: string, scripts: readonly string[]): string[] {
  if (run.includes('${{')) return [`${where}: an expression inside run can inject a command: pass it through env`];
  const script = /^npm run ([\w:-]+)$/.exec(run.trim())?.[1];
  if (run.trim() === 'npm ci') return [];
  if (script === undefined) return [`${where}: "${run.trim()}" is no npm script`];
  return scripts.includes(script) ? [] : [`${where}: package.json has no script "${script}"`];
}

function jobProblems(file: string, name: string, job: Job, scripts: readonly string[]): string[] {
  const where = `${file} ${name}`;
  return [
    ...permissionProblems(file, where, job.permissions),
    ...(job['timeout-minutes'] === undefined ? [`${where}: has no timeout-minutes`] : []),
    ...(job.uses === undefined && job.secrets === undefined ? [] : [`${where}: calls another workflow`]),
    ...(job.steps ?? []).flatMap(step => (step.run === undefined ? [] : runProblems(where, step.run, scripts))),
  ];
}

/** What would bring code of another run into one that may write: a checkout of anything but the default branch. */
function foreignCodeProblems(file: string, jobs: readonly Job[]): string[] {
  const steps = jobs.flatMap(job => job.steps ?? []);
  const checkouts = steps.filter(({ uses, with: given }) => uses?.startsWith('actions/checkout@') && given);
  return [
    ...checkouts
      .filter(({ with: given = {} }) => ['ref', 'repository'].some(key => key in given))
      .map(() => `${file}: checks out more than the default branch`),
    ...steps
      .filter(({ uses }) => uses?.includes('download-artifact'))
      .map(() => `${file}: unpacks an artifact onto the disk; read it through the API`),
  ];
}

/** All that a workflow does and may not; `scripts` are the npm scripts that there are. */
export function workflowProblems(workflow: HouseFile, scripts: readonly string[]): string[] {
  const file = workflow.path.split('/').at(-1) ?? '';
  const { on, permissions, jobs = {} }: Workflow = parse(workflow.text) ?? {};
  const lines = workflow.text.split('\n').filter(line => /^\s*(- )?uses:/.test(line));
  return [
    ...(permissions === undefined ? [`${file}: says no permissions of its own`] : []),
    ...permissionProblems(file, file, permissions),
    ...events(on)
      .filter(event => event === 'pull_request_target' || (event === 'workflow_run' && file !== MAY_WAIT))
      .map(event => `${file}: ${event} runs strangers' code with our secrets`),
    ...(events(on).includes('workflow_run') ? foreignCodeProblems(file, Object.values(jobs)) : []),
    ...lines
      .filter(line => !PINNED.test(line))
      .map(line => `${file}: "${line.trim()}" is not pinned by commit with its version`),
    ...Object.entries(jobs).flatMap(([name, job]) => jobProblems(file, name, job, scripts)),
  ];
}
