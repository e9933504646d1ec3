import type { Failed } from '../../src/client/answer.ts';
import { readPolicy } from '../../src/engine/policy/read-policy.ts';
import { visible } from '../../src/report/visible.ts';
import { type Drift, driftOf, type GitSide } from '../../src/ship/drift.ts';
import { lastRelease, type ReleaseLog, untoldRollbacks, withRollbacks } from '../../src/ship/release-log.ts';
import { viewRuntime } from '../../src/ship/runtime-view.ts';
import { failureText } from '../../src/ship/say-deployment.ts';
import { worldText } from '../../src/ship/say-world.ts';
import { needsLook, viewWorld } from '../../src/ship/world-drift.ts';
import { commitOf } from '../../src/workspace/git.ts';
import { readRulesAtCommit } from '../../src/workspace/read-rules-at-ref.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { uncommittedBelow } from '../../src/workspace/uncommitted.ts';
import { UnreadableInput } from '../../src/workspace/unreadable-input.ts';
import { logIfGit } from '../log-if-git.ts';
import { type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { EXIT, type Exit, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly rules: string;
  readonly golden: string;
  readonly drift?: string | true;
  readonly format: Format;
}

/** Git beside the runtime: in sync, ahead, behind or held. */
export const status: Verb = {
  register(program, act) {
    const command = program.command('status').description('git beside the runtime: in sync, ahead, behind or held');
    withDoorOptions(withOptions(command, rulesOption(), formatOption()));
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden');
    command.option(
      '--drift [days]',
      'also owners gone, values outside their fields, rules without a lead (default: 30)',
    );
    command.action(act(showStatus));
  },
};

async function showStatus(terminal: Terminal, given: Given): Promise<number> {
  const log = await logIfGit();
  const git = await gitSide(given, log);
  const runtime = runtimeAt(given, 'read');
  const days = daysGiven(given.drift);
  const viewed = await viewRuntime(runtime);
  if (!viewed.ok) return refuse(terminal, viewed);
  const seen = await viewWorld(runtime, viewed.view, days);
  if (!seen.ok) return refuse(terminal, seen);
  const drift = driftOf(git, withRollbacks(log, untoldRollbacks(log, viewed.view.releases)), viewed.view);
  const { world } = seen;
  const shown = { ...drift, ...world };
  await terminal.out(given.format === 'json' ? `${JSON.stringify(shown)}\n` : `${driftText(drift)}${worldText(world)}`);
  return drift.state === 'in_sync' && !needsLook(world) ? EXIT.good : EXIT.no;
}

function refuse(terminal: Terminal, failed: Failed): Exit {
  terminal.say(failureText(failed));
  return EXIT.refused;
}

const USUAL_DAYS = 30;

function daysGiven(drift: string | true | undefined): number | null {
  if (drift === undefined) return null;
  if (drift === true) return USUAL_DAYS;
  if (/^[1-9]\d{0,2}$/.test(drift) && Number(drift) <= 400) return Number(drift);
  throw new Stop(`--drift ${JSON.stringify(drift)} is no number of days from 1 to 400.`, EXIT.unusable);
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
