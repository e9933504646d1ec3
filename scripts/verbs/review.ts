import { reviewMarkdown } from '../../src/report/review-markdown.ts';
import { readReleaseLog } from '../../src/ship/release-log.ts';
import { reviewRelease } from '../../src/ship/review/review-release.ts';
import { failureText } from '../../src/ship/say-deployment.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { atOption, atOrNow, rulesOption, withOptions } from '../options.ts';
import { type DoorGiven, runtimeAt, withDoorOptions } from '../runtime-door.ts';
import { EXIT, type Exit, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given extends DoorGiven {
  readonly rules: string;
  readonly golden: string;
  readonly history?: string[];
  readonly out?: string;
  readonly at?: string;
}

/** What was predicted of a release beside what happened, as a file for a pull request. */
export const review: Verb = {
  register(program, act) {
    const command = program
      .command('review <release>')
      .description('what was predicted of a release beside what happened, as a file for a pull request');
    withDoorOptions(withOptions(command, rulesOption(), atOption()));
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden');
    command.option('--history <files...>', 'past leads of the prediction (default: tests/history/*)');
    command.option('--out <file>', 'where it goes (default: reviews/release-<n>.md)');
    command.action(act(writeReview));
  },
};

async function writeReview(terminal: Terminal, name: string, given: Given): Promise<Exit> {
  const release = numberGiven(name);
  const done = await reviewRelease({
    runtime: runtimeAt(given, 'read'),
    log: await readReleaseLog(),
    folders: given,
    history: given.history ?? [],
    release,
    now: atOrNow(given.at, terminal),
  });
  switch (done.kind) {
    case 'failed':
      terminal.say(failureText(done.failed));
      return EXIT.refused;
    case 'none':
      throw new Stop(`There is no review: ${done.says}.`, EXIT.unusable);
    case 'reviewed': {
      const file = given.out ?? `reviews/release-${release}.md`;
      const text = reviewMarkdown(done.review);
      writeFileWhole(file, text);
      terminal.say(`${file} is for a pull request: let business and technical owners answer its questions.`);
      await terminal.out(text);
      return EXIT.good;
    }
  }
}

function numberGiven(text: string): number {
  const digits = /^(?:release\/)?([1-9]\d{0,14})$/.exec(text)?.[1];
  if (digits === undefined) throw new Stop(`${JSON.stringify(text)} is no number of a release.`, EXIT.unusable);
  return Number(digits);
}
