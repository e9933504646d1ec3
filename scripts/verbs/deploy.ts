import { findingsText } from '../../src/report/findings.ts';
import { verdictMarkdown } from '../../src/report/verdict/verdict-markdown.ts';
import { deploy as ship } from '../../src/ship/deploy.ts';
import type { Deployment } from '../../src/ship/deployment.ts';
import { deploymentRecord } from '../../src/ship/deployment-record.ts';
import { pastReleases } from '../../src/ship/past-releases.ts';
import { readReleaseLog } from '../../src/ship/release-log.ts';
import { treeAtCommit } from '../../src/ship/release-tree.ts';
import { deploymentText } from '../../src/ship/say-deployment.ts';
import { tagBook } from '../../src/ship/tag-book.ts';
import { commitOf } from '../../src/workspace/git.ts';
import { pushTags } from '../../src/workspace/push-tags.ts';
import { uncommittedBelow } from '../../src/workspace/uncommitted.ts';
import { summarise } from '../actions.ts';
import { followRollout } from '../follow-rollout.ts';
import { atOption, atOrNow, type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { readApprovals } from '../read-approvals.ts';
import { readOverrides } from '../read-overrides.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { signersGiven } from '../signers.ts';
import { EXIT, type Exit, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly rules: string;
  readonly golden: string;
  readonly history?: string[];
  readonly approvals?: string;
  readonly author?: string[];
  readonly override?: string[];
  readonly at?: string;
  readonly dryRun?: true;
  readonly rollout?: true;
  readonly follow?: true;
  readonly again?: true;
  readonly backToFallback?: true;
  readonly signingKey?: string;
  readonly pushTags?: string | true;
  readonly format: Format;
}

/** Ships the rules of HEAD: every gate again, the way back rehearsed, pushed, activated, tagged. */
export const deploy: Verb = {
  register(program, act) {
    const command = program.command('deploy').description('ship the rules of HEAD; every gate is asked again');
    withDoorOptions(withOptions(command, rulesOption(), atOption(), formatOption()));
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden');
    command.option('--history <files...>', 'past leads to replay (default: tests/history/*)');
    command.option('--approvals <file>', 'approvals of this plan');
    command.option('--author <logins...>', 'who made the change, beside the authors of its commits');
    command.option('--override <files...>', 'overrides (default: overrides/*.json of HEAD)');
    command.option('--signing-key <file>', 'key that signs the release (default: LEADRAIL_SIGNING_KEY)');
    command.option('--dry-run', 'show all of it and push nothing');
    command.option('--rollout', 'in the steps that the live governance declares, instead of all leads at once');
    command.option('--follow', 'with --rollout: show how it goes until it ends');
    command.option('--again', 'ship rules that were rolled back once');
    command.option('--back-to-fallback', 'the way back is the fallback queue, not the release before');
    command.option('--push-tags [remote]', 'send the tags that it writes to a remote (default: origin)');
    command.action(act(deployHead));
  },
};

async function deployHead(terminal: Terminal, given: Given): Promise<number> {
  const commit = await commitOf('HEAD');
  await refuseUncommitted(given);
  const tags = tagBook();
  const done = await ship({
    runtime: runtimeAt(given, 'deploy'),
    tree: await treeAtCommit(commit, 'HEAD', given),
    folders: given,
    log: await readReleaseLog(),
    tags,
    history: given.history ?? [],
    overrides: await readOverrides({ commit }, given.override),
    approvals: readApprovals(given.approvals),
    authors: given.author ?? [],
    releases: await pastReleases(),
    signers: await signersGiven(given.signingKey),
    again: given.again === true,
    dryRun: given.dryRun === true,
    inSteps: given.rollout === true,
    backToFallback: given.backToFallback === true,
    now: atOrNow(given.at, terminal),
  });
  await show(terminal, given.format, done);
  if (given.pushTags !== undefined) await pushTags(given.pushTags === true ? 'origin' : given.pushTags, tags.written);
  const exit = exitOf(done);
  if (exit !== EXIT.good || !given.follow || done.kind !== 'deployed' || !done.rollout) return exit;
  return followRollout(terminal, runtimeAt(given, 'deploy'));
}

async function refuseUncommitted({ rules, golden }: Given): Promise<void> {
  const changed = await uncommittedBelow([rules, golden]);
  if (changed.length === 0) return;
  throw new Stop(`Not committed: ${changed.join(', ')}. A release is what git holds: commit it first.`, EXIT.unusable);
}

async function show(terminal: Terminal, format: Format, done: Deployment): Promise<void> {
  if (done.kind === 'unfit') terminal.say(findingsText(done.head.checked.result.findings, terminal.paint));
  const record = deploymentRecord(done);
  if (format === 'github') {
    const verdict = record.verdict ? `\n${verdictMarkdown(record.verdict)}` : '';
    await summarise(`### leadrail deploy\n\n\`\`\`\n${deploymentText(done)}\`\`\`\n${verdict}`);
  }
  await terminal.out(format === 'json' ? `${JSON.stringify(record)}\n` : deploymentText(done, terminal.paint));
}

function exitOf(done: Deployment): Exit {
  switch (done.kind) {
    case 'deployed':
      return done.untagged === null ? EXIT.good : EXIT.no;
    case 'already_live':
    case 'planned':
      return EXIT.good;
    case 'failed':
      return EXIT.refused;
    case 'unfit':
      return done.head.checked.unreadable ? EXIT.unusable : EXIT.no;
    case 'stale':
    case 'held':
    case 'blocked':
    case 'not_ready':
    case 'overtaken':
      return EXIT.no;
  }
}
