import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { PullRequestClaim } from '../../../src/engine/model/types.gen.ts';
import { textIn } from '../../../src/github/json.ts';
import { pastLeads } from '../../../src/ship/past-leads.ts';
import { commitOf } from '../../../src/workspace/git.ts';
import { readJson } from '../../../src/workspace/read-json.ts';
import { writeFileWhole } from '../../../src/workspace/write-files.ts';
import { askApprovals } from '../ask-approvals.ts';
import { forget } from '../forget.ts';
import { neededBase } from '../needed-base.ts';
import { type Env, type Settings, valueIn } from '../settings.ts';
import type { Step } from '../step.ts';

/** The verdict; its exit status is the required check. Beside it lies which pull request and commit it is about. */
export const gate: Step = async surroundings => {
  const { settings, verb, env } = surroundings;
  const base = await neededBase(settings);
  const { rules, golden, out } = settings;
  const [report, verdict] = [join(out, 'impact.json'), join(out, 'verdict.json')];
  forget(out, ['verdict.json', 'approvals.json', 'pull-request.json']);
  await writeClaim(settings, base);
  const asked = await askApprovals(surroundings, base);
  // Named, so that the report is computed again whatever it says of itself.
  const past = await pastLeads(settings.history);
  const exit = await verb(
    ...['gate', base, '--rules', rules, '--golden', golden, '--format', 'github', '--out', verdict],
    ...['--impact', report],
    ...(asked === null ? [] : ['--approvals', asked.file, `--author=${asked.author}`]),
    ...(past.kind === 'none' ? [] : ['--history', ...past.history.files]),
  );
  setOutputs(env, verdict);
  return exit;
};

async function writeClaim({ event, out }: Settings, base: string): Promise<void> {
  if (event.kind !== 'pull_request' && event.kind !== 'merge_group') return;
  const number = event.kind === 'pull_request' ? event.number : null;
  const claim: PullRequestClaim = { version: 1, number, head: event.head, base: await commitOf(base) };
  writeFileWhole(join(out, 'pull-request.json'), `${JSON.stringify(claim)}\n`);
}

/** For the steps that follow, e.g. in a workflow that calls the action. */
function setOutputs(env: Env, file: string): void {
  if (![valueIn(env, 'GITHUB_OUTPUT'), file].every(path => path !== null && existsSync(path))) return;
  const verdict = readJson(file);
  core.setOutput('verdict', textIn(verdict, 'verdict') ?? '');
  core.setOutput('plan', textIn(verdict, 'plan') ?? '');
}
