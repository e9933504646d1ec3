import { numberIn, textIn, within } from './json.ts';

/** What made a workflow run, as far as it matters to us. */
export type Event =
  | { readonly kind: 'pull_request'; readonly number: number; readonly head: string; readonly base: string }
  | { readonly kind: 'merge_group'; readonly number: number | null; readonly head: string; readonly base: string }
  | { readonly kind: 'workflow_run'; readonly run: FinishedRun }
  /** Pushes, schedules, buttons, and whatever is no event. */
  | { readonly kind: 'other' };

/** A run that ended, as GitHub tells the workflow that waits for it. Nothing here comes from the run itself. */
export interface FinishedRun {
  readonly id: number;
  /** What had made it, e.g. `pull_request`. */
  readonly event: string;
  /** `success`, `failure`, `cancelled`, … */
  readonly conclusion: string;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name`, ours or a fork; null when it is gone. */
  readonly headRepository: string | null;
  readonly url: string;
}

/** Reads the content of `GITHUB_EVENT_PATH`. `name` is `GITHUB_EVENT_NAME`. */
export function readEvent(name: string, value: unknown): Event {
  switch (name) {
    case 'pull_request':
      return pullRequest(value) ?? { kind: 'other' };
    case 'merge_group':
      return mergeGroup(value) ?? { kind: 'other' };
    case 'workflow_run':
      return workflowRun(value) ?? { kind: 'other' };
    default:
      return { kind: 'other' };
  }
}

function pullRequest(value: unknown): Event | null {
  const number = numberIn(value, 'pull_request', 'number');
  const head = commitIn(value, 'pull_request', 'head', 'sha');
  const base = commitIn(value, 'pull_request', 'base', 'sha');
  return number === null || head === null || base === null ? null : { kind: 'pull_request', number, head, base };
}

/** The queue's branch is made by GitHub and names the pull request: `gh-readonly-queue/main/pr-12-<base>`. */
function mergeGroup(value: unknown): Event | null {
  const head = commitIn(value, 'merge_group', 'head_sha');
  const base = commitIn(value, 'merge_group', 'base_sha');
  const number = /\/pr-(\d{1,15})-[0-9a-f]+$/.exec(textIn(value, 'merge_group', 'head_ref') ?? '')?.[1];
  if (head === null || base === null) return null;
  return { kind: 'merge_group', number: number === undefined ? null : Number(number), head, base };
}

function workflowRun(value: unknown): Event | null {
  const run = within(value, 'workflow_run');
  const [id, headSha] = [numberIn(run, 'id'), commitIn(run, 'head_sha')];
  const [event, headBranch] = [textIn(run, 'event'), textIn(run, 'head_branch')];
  if (id === null || headSha === null || event === null || headBranch === null) return null;
  const conclusion = textIn(run, 'conclusion') ?? '';
  const headRepository = textIn(run, 'head_repository', 'full_name');
  const url = textIn(run, 'html_url') ?? '';
  return { kind: 'workflow_run', run: { id, event, conclusion, headSha, headBranch, headRepository, url } };
}

function commitIn(value: unknown, ...keys: readonly string[]): string | null {
  const text = textIn(value, ...keys);
  return text !== null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : null;
}
