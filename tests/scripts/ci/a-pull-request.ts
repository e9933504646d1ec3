import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { runStep } from '../../../scripts/ci/run-step.ts';
import { PLAIN } from '../../../src/report/paint.ts';
import { change, commitAll, git } from '../../workspace/temporary-repository.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What a step left behind. */
export interface Stepped {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const MOST_LEADS = 400;

/** The first of the shipped past leads: enough to move some. */
const pastLeads = (): string =>
  gunzipSync(readFileSync(join(ROOT, 'tests/history/past-leads.ndjson.gz')))
    .toString()
    .split('\n')
    .slice(0, MOST_LEADS)
    .join('\n');

/** A branch name that would like to be more. */
const HOSTILE_BRANCH = '$(id)`x`::set-output name=a::b<script>@acme';

/** A pull request as a runner of GitHub Actions has it: checked out merged into its base, with the real files of Actions. */
export class PullRequestOnDisk {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'leadrail-ci-')));
  readonly base: string;
  readonly head: string;
  readonly #env: Record<string, string>;

  /** `files`: what the change writes, path → text. */
  constructor(files: Readonly<Record<string, string>>) {
    const { folder } = this;
    for (const each of ['rules', 'tests/golden'])
      cpSync(join(ROOT, each), join(this.change, each), { recursive: true });
    mkdirSync(join(this.change, 'tests/history'));
    writeFileSync(join(this.change, 'tests/history/past-leads.ndjson'), pastLeads());
    git(this.change, 'init', '--quiet', '--initial-branch=main');
    for (const [key, value] of Object.entries({ name: 'Ana', email: 'ana@example.com' }))
      git(this.change, 'config', `user.${key}`, value);
    commitAll(this.change, 'base');
    this.base = git(this.change, 'rev-parse', 'HEAD');
    git(this.change, 'checkout', '--quiet', '-b', 'topic');
    for (const [path, text] of Object.entries(files)) change(this.change, path, text);
    this.head = git(this.change, 'rev-parse', 'HEAD');
    git(this.change, 'checkout', '--quiet', '--detach', 'main');
    git(this.change, 'merge', '--quiet', '--no-ff', '--no-gpg-sign', '-m', 'merge', 'topic');
    for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
    this.#env = {
      LEADRAIL_WORKSPACE: this.change,
      LEADRAIL_OUT: this.out,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_REPOSITORY: 'acme/rules',
      ...this.#event('pull_request', {
        pull_request: {
          number: 12,
          head: { sha: this.head, ref: HOSTILE_BRANCH },
          // Older than what was merged, as GitHub's own event often is.
          base: { sha: 'a'.repeat(40), ref: 'main' },
        },
      }),
    };
  }

  get change(): string {
    const folder = join(this.folder, 'change');
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  get out(): string {
    return join(this.folder, 'out');
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs `npm run ci:<step>`'s program as the runner does. */
  step(name: string, env: Readonly<Record<string, string>> = {}): Promise<Stepped> {
    const args = [join(ROOT, 'scripts/ci.ts'), name];
    const { GITHUB_TOKEN: _, ...machine } = process.env;
    const options = { cwd: ROOT, env: { ...machine, ...this.#env, ...env }, maxBuffer: 1 << 26 };
    return new Promise(resolve => {
      const child = execFile(process.execPath, args, options, (_error, out, err) =>
        resolve({ exit: child.exitCode ?? -1, out, err }),
      );
    });
  }

  /** As `step`, in this process: for steps that don't use the files of Actions. */
  async stepHere(name: string, env: Readonly<Record<string, string>> = {}): Promise<Stepped> {
    const [out, err, folder]: [string[], string[], string] = [[], [], process.cwd()];
    const terminal = {
      paint: PLAIN,
      out: async (text: string) => void out.push(text),
      say: (text: string) => void err.push(text),
      now: () => Date.parse('2026-11-24T16:30:00Z'),
    };
    try {
      const exit = await runStep(name, { ...this.#env, GITHUB_OUTPUT: '', ...env }, terminal);
      return { exit, out: out.join(''), err: err.join('\n') };
    } finally {
      process.chdir(folder);
    }
  }

  /** The environment of the workflow that waits for this run. */
  finished(conclusion: string): Readonly<Record<string, string>> {
    const head_repository = { full_name: 'acme/rules' };
    const run = {
      id: 7,
      event: 'pull_request',
      conclusion,
      head_sha: this.head,
      head_branch: 'topic',
      head_repository,
    };
    return this.#event('workflow_run', {
      workflow_run: { ...run, html_url: 'https://github.com/acme/rules/actions/runs/7' },
    });
  }

  /** A report as text; empty where there is none. */
  read(name: string, folder = this.out): string {
    return existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
  }

  #event(name: string, event: object): Record<string, string> {
    const path = join(this.folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(event));
    return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path };
  }
}
