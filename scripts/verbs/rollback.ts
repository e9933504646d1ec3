import { type GoneBack, goBack } from '../../src/ship/go-back.ts';
import { readReleaseLog } from '../../src/ship/release-log.ts';
import { revertRelease } from '../../src/ship/revert-release.ts';
import { failureText } from '../../src/ship/say-deployment.ts';
import { tagBook } from '../../src/ship/tag-book.ts';
import { commitOf } from '../../src/workspace/git.ts';
import { pushTags } from '../../src/workspace/push-tags.ts';
import { pushBranch } from '../../src/workspace/revert-branch.ts';
import { summarise } from '../actions.ts';
import { rulesOption, withOptions } from '../options.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { signersGiven } from '../signers.ts';
import { EXIT, type Exit, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly to?: string;
  readonly reason?: string;
  readonly signingKey?: string;
  readonly pushTags?: string | true;
  readonly revertBranch?: true;
  readonly pushBranch?: string | true;
  readonly rules: string;
  readonly golden: string;
}

/** Goes back to a rehearsed release. One pointer moves; no gate is asked. */
export const rollback: Verb = {
  register(program, act) {
    const command = program.command('rollback').description('go back to a rehearsed release, also in a freeze');
    withDoorOptions(withOptions(command, rulesOption()));
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden');
    command.option('--to <n>', 'a release with a tag rollback-ready/<n>; 0 is the fallback queue');
    command.option('--reason <text>', 'why; it stands in the tag rolled-back/<n> (default: LEADRAIL_REASON)');
    command.option('--signing-key <file>', 'key that signs the order (default: LEADRAIL_SIGNING_KEY)');
    command.option('--push-tags [remote]', 'send the tag that it writes to a remote (default: origin)');
    command.option('--revert-branch', 'also make a branch that puts the rules back, with the text of a pull request');
    command.option('--push-branch [remote]', 'send that branch to a remote (default: origin)');
    command.action(act(rollBack));
  },
};

async function rollBack(terminal: Terminal, given: Given): Promise<number> {
  const tags = tagBook();
  const reason = given.reason ?? (process.env['LEADRAIL_REASON'] || 'no reason was given');
  const done = await goBack({
    runtime: runtimeAt(given, 'rollback'),
    log: await readReleaseLog(),
    tags,
    commit: await commitOf('HEAD'),
    to: numberGiven(given.to),
    reason,
    signers: await signersGiven(given.signingKey),
    clock: terminal.now,
  });
  await terminal.out(goneBackText(done));
  if (given.pushTags !== undefined) await pushTags(given.pushTags === true ? 'origin' : given.pushTags, tags.written);
  if (given.revertBranch && done.kind === 'back' && done.from !== null)
    await putBack(terminal, given, { from: done.from, to: done.to, reason });
  return exitOf(done);
}

interface Way {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** The pointer has moved; Git follows by a pull request, which people merge. */
async function putBack(terminal: Terminal, given: Given, way: Way): Promise<void> {
  const log = await readReleaseLog();
  const made = await revertRelease({ ...way, log, folders: given, commit: await commitOf('HEAD') });
  if (made.kind === 'none') {
    terminal.say(`No branch was made: ${made.says}.`);
    return;
  }
  await terminal.out(`branch ${made.branch}\n\n${made.title}\n\n${made.text}`);
  await summarise(`### ${made.title}\n\nBranch \`${made.branch}\`: open a pull request from it.\n\n${made.text}`);
  if (given.pushBranch !== undefined)
    await pushBranch(given.pushBranch === true ? 'origin' : given.pushBranch, made.branch);
  else terminal.say(`Open a pull request: git push origin ${made.branch}`);
}

function numberGiven(text: string | undefined): number | null {
  if (text === undefined) return null;
  const digits = /^(?:release\/)?(\d{1,15})$/.exec(text)?.[1];
  if (digits === undefined) throw new Stop(`--to ${JSON.stringify(text)} is no number of a release.`, EXIT.unusable);
  return Number(digits);
}

const named = (release: number | null): string =>
  release === null ? 'the fallback queue' : release === 0 ? 'all leads to the fallback queue' : `release ${release}`;

function goneBackText(done: GoneBack): string {
  switch (done.kind) {
    case 'back': {
      const untold = done.untold === null ? '' : `Git was not told. ${done.untold}\n`;
      return `rolled back: ${named(done.from)} → ${named(done.to)} in ${done.ms} ms\n${untold}`;
    }
    case 'there': {
      const told = done.told.map(release => `rolled-back/${release}`).join(', ');
      return `${named(done.to)}: live already${told === '' ? '' : `; tagged ${told}`}\n`;
    }
    case 'no_target':
      return `not rolled back: ${done.says}\n  next: ${done.next}\n`;
    case 'failed':
      return `not rolled back: ${failureText(done.failed)}\n`;
  }
}

function exitOf(done: GoneBack): Exit {
  switch (done.kind) {
    case 'back':
      return done.untold === null ? EXIT.good : EXIT.no;
    case 'there':
      return EXIT.good;
    case 'no_target':
      return EXIT.no;
    case 'failed':
      return EXIT.refused;
  }
}
