import { join } from 'node:path';
import type { Command } from 'commander';
import { paperMarkdown } from '../../../src/report/papers/paper-markdown.ts';
import { visible } from '../../../src/report/visible.ts';
import type { PaperName } from '../../../src/runtime/papers/paper-names.ts';
import { writeFileWhole } from '../../../src/workspace/write-files.ts';
import { summarise } from '../../actions.ts';
import { atOption, formatOption, withOptions } from '../../options.ts';
import { USUAL_REVIEWS } from '../../read-actions.ts';
import { withDoorOptions } from '../../runtime-door.ts';
import { EXIT, type Terminal } from '../../terminal.ts';
import type { Act } from '../../verb.ts';
import { type Fetched, fetchPaper, type PaperGiven, sendPaper } from './fetch-paper.ts';

const SAYS: Readonly<Record<PaperName, string>> = {
  weekly: 'the week for leaders on one page, and what stands behind it',
  checklist: 'the five monthly questions, answered from data',
  maturity: 'the level of maturity from 1 to 4, with the evidence and what is missing',
  sources: 'exceptions by source, before and after a release that changed how leads are read',
};

/** The papers that are made from what a runtime has stored. */
export function registerPapers(report: Command, act: Act): void {
  for (const [name, says] of Object.entries(SAYS) as [PaperName, string][]) {
    const command = report.command(name).description(says);
    withDoorOptions(withOptions(command, atOption(), formatOption()));
    command.option('--reviews <file>', 'what reviews of incidents found', USUAL_REVIEWS);
    command.option('--out <dir>', `write ${name}.md, ${name}.html and ${name}.json there`);
    command.option('--send <role>', "let the runtime send it to a role of escalation.yaml, by the role's channel");
    if (name === 'sources') command.option('--release <sequence>', 'the release to look around', Number);
    command.action(act((terminal, given: PaperGiven) => writePaper(terminal, name, given)));
  }
}

async function writePaper(terminal: Terminal, name: PaperName, given: PaperGiven): Promise<number> {
  const fetched = await fetchPaper(terminal, name, given);
  if (given.out !== undefined) await writeForms(terminal, name, fetched, given.out);
  await show(terminal, fetched, given);
  if (given.send !== undefined) await sendPaper(terminal, name, given, given.send);
  return EXIT.good;
}

async function writeForms(terminal: Terminal, name: PaperName, { paper, figures }: Fetched, out: string) {
  // The charts take a moment to load: no other verb waits for them.
  const { paperHtml } = await import('../../../src/report/papers/paper-html.ts');
  const file = (ending: string) => join(out, `${name}.${ending}`);
  writeFileWhole(file('md'), paperMarkdown(paper));
  writeFileWhole(file('html'), paperHtml(paper));
  writeFileWhole(file('json'), `${JSON.stringify(figures, null, 2)}\n`);
  terminal.say(`written: ${['md', 'html', 'json'].map(ending => visible(file(ending))).join(', ')}`);
}

async function show(terminal: Terminal, { paper, figures }: Fetched, { format }: PaperGiven): Promise<void> {
  await terminal.out(format === 'json' ? `${JSON.stringify(figures)}\n` : paperMarkdown(paper));
  if (format === 'github') await summarise(paperMarkdown(paper));
}
