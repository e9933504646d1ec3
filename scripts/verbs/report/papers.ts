import { join } from 'node:path';
import type { Command } from 'commander';
import { paperMarkdown } from '../../../src/report/papers/paper-markdown.ts';
import { snakeKeys } from '../../../src/report/snake-keys.ts';
import { visible } from '../../../src/report/visible.ts';
import { type MadePaper, makePaper } from '../../../src/runtime/papers/make-paper.ts';
import type { PaperName } from '../../../src/runtime/papers/paper-names.ts';
import { readLive } from '../../../src/runtime/papers/read-live.ts';
import { writeFileWhole } from '../../../src/workspace/write-files.ts';
import { summarise } from '../../actions.ts';
import { openStore } from '../../open-store.ts';
import { atOption, atOrNow, type Format, formatOption, withOptions } from '../../options.ts';
import { readActions, USUAL_REVIEWS } from '../../read-actions.ts';
import { type DoorGiven, withDoorOptions } from '../../runtime-door.ts';
import { USUAL_DATA } from '../../service-file.ts';
import { EXIT, Stop, type Terminal } from '../../terminal.ts';
import type { Act } from '../../verb.ts';

interface Given extends DoorGiven {
  readonly at?: string;
  readonly reviews: string;
  readonly out?: string;
  readonly format: Format;
}

const SAYS: Readonly<Record<PaperName, string>> = {
  weekly: 'the week for leaders on one page, and for operators behind it',
};

/** The papers that are made from what a runtime has stored. */
export function registerPapers(report: Command, act: Act): void {
  for (const [name, says] of Object.entries(SAYS) as [PaperName, string][]) {
    const command = report.command(name).description(says);
    withDoorOptions(withOptions(command, atOption(), formatOption()));
    command.option('--reviews <file>', 'what reviews of incidents found', USUAL_REVIEWS);
    command.option('--out <dir>', `write ${name}.md, ${name}.html and ${name}.json there`);
    command.action(act((terminal, given: Given) => report1(terminal, name, given)));
  }
}

async function report1(terminal: Terminal, name: PaperName, given: Given): Promise<number> {
  const made = await fromStore(terminal, name, given);
  if (given.out !== undefined) await writeForms(terminal, name, made, given.out);
  await print(terminal, made, given.format);
  return EXIT.good;
}

async function fromStore(terminal: Terminal, name: PaperName, given: Given): Promise<MadePaper> {
  const actions = readActions(given.reviews);
  const store = await openStore(given.data ?? USUAL_DATA);
  try {
    const live = await readLive(store);
    if (!live.ok) throw new Stop(live.says, EXIT.unusable);
    return await makePaper(name, { store, router: live.release.router, end: atOrNow(given.at, terminal), actions });
  } finally {
    await store.close();
  }
}

async function writeForms(terminal: Terminal, name: PaperName, { paper, figures }: MadePaper, out: string) {
  // The charts take a moment to load: no other verb waits for them.
  const { paperHtml } = await import('../../../src/report/papers/paper-html.ts');
  const file = (ending: string) => join(out, `${name}.${ending}`);
  writeFileWhole(file('md'), paperMarkdown(paper));
  writeFileWhole(file('html'), paperHtml(paper));
  writeFileWhole(file('json'), `${JSON.stringify(snakeKeys(figures), null, 2)}\n`);
  terminal.say(`written: ${['md', 'html', 'json'].map(ending => visible(file(ending))).join(', ')}`);
}

async function print(terminal: Terminal, { paper, figures }: MadePaper, format: Format): Promise<void> {
  await terminal.out(format === 'json' ? `${JSON.stringify(snakeKeys(figures))}\n` : paperMarkdown(paper));
  if (format === 'github') await summarise(paperMarkdown(paper));
}
