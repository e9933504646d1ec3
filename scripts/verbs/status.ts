import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import { visible } from '../../src/report/visible.ts';
import { type Drift, driftOf, type GitSide } from '../../src/ship/drift.ts';
import { lastRelease, type ReleaseLog, untoldRollbacks, withRollbacks } from '../../src/ship/release-log.ts';
import { viewRuntime } from '../../src/ship/runtime-view.ts';
import { failureText } from '../../src/ship/say-deployment.ts';
import { commitOf } from '../../src/workspace/git.ts';
import { readRulesAtCommit } from '../../src/workspace/read-rules-at-ref.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { uncommittedBelow } from '../../src/workspace/uncommitted.ts';
import { UnreadableInput } from '../../src/workspace/unreadable-input.ts';
import { logIfGit } from '../log-if-git.ts';
import { type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly rules: string;
  readonly golden: string;
  readonly format: Format;
}

/** Git beside the runtime: in sync, ahead, behind or held. */
export const status: Verb = {
  register(program, act) {
    const command = program.command('status').description('git beside the runtime: in sync, ahead, behind or held');
    withDoorOptions(withOptions(command, rulesOption(), formatOption()));
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden');
    command.action(act(showStatus));
  },
};

async function showStatus(terminal: Terminal, given: Given): Promise<number> {
  const log = await logIfGit();
  const git = await gitSide(given, log);
  const viewed = await viewRuntime(runtimeAt(given, 'read'));
  if (!viewed.ok) {
    terminal.say(failureText(viewed));
    return EXIT.refused;
  }
  const drift = driftOf(git, withRollbacks(log, untoldRollbacks(log, viewed.view.releases)), viewed.view);
  await terminal.out(given.format === 'json' ? `${JSON.stringify(drift)}\n` : driftText(drift));
  return drift.state === 'in_sync' ? EXIT.good : EXIT.no;
}

async function gitSide(given: Given, log: ReleaseLog): Promise<GitSide> {
  const commit = await headCommit();
  const files = commit === null ? readRulesFolder(given.rules) : await readRulesAtCommit(commit, 'HEAD', given.rules);
  return {
    git: commit !== null,
    commit,
    policy: readPolicy(files).router?.release ?? null,
    release: lastRelease(log)?.release ?? null,
    uncommitted: commit === null ? [] : await uncommittedBelow([given.rules, given.golden]),
  };
}

async function headCommit(): Promise<string | null> {
  try {
    return await commitOf('HEAD');
  } catch (error) {
    if (error instanceof UnreadableInput) return null;
    throw error;
  }
}

function driftText({ state, says, next, git, runtime }: Drift): string {
  const { leads, queues, overrides = [] } = runtime;
  const waiting = queues.map(
    ({ queue, waiting: n, oldest }) => `  ${visible(queue)}: ${n} waiting, the oldest since ${oldest}`,
  );
  return `${[
    `${state.replace('_', ' ')}: ${says}`,
    ...(next === null ? [] : [`  next: ${next}`]),
    `git      ${git.commit?.slice(0, 12) ?? 'none'}, last release ${git.release ?? 'none'}, rules ${git.policy ?? 'that do not compile'}`,
    ...(git.uncommitted.length === 0 ? [] : [`         not committed: ${git.uncommitted.map(visible).join(', ')}`]),
    `runtime  ${liveText(runtime)}`,
    `leads    ${leads.total} in all: ${leads.owner} with an owner, ${leads.queue} in a queue`,
    ...waiting,
    ...overrides.map(
      ({ rep, field, value, until, reason }) =>
        `drift    ${visible(`${rep}: ${field} is ${JSON.stringify(value)} until ${until} (${reason})`)}`,
    ),
  ].join('\n')}\n`;
}

function liveText({ active, fallback, sequence, since, rollback_target }: Drift['runtime']): string {
  if (fallback) return `all leads to the fallback queue, since ${since}`;
  return active === null
    ? 'nothing is live'
    : `release ${sequence} since ${since}, way back: ${rollback_target ?? 'none'}`;
}
