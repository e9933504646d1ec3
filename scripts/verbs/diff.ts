import type { RulesFile } from '../../src/engine/model/rules-file.ts';
import type { Diff } from '../../src/engine/model/types.gen.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { writtenAs } from '../../src/engine/policy/written-as.ts';
import { diffPolicies } from '../../src/engine/proof/diff.ts';
import { diffMarkdown } from '../../src/report/diff/diff-markdown.ts';
import { diffText } from '../../src/report/diff/diff-text.ts';
import { hunksBeside, type Side } from '../../src/report/diff/hunks-beside.ts';
import { visible } from '../../src/report/visible.ts';
import { openSide } from '../../src/workspace/open-side.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { summarise } from '../actions.ts';
import { openReading } from '../open-policy.ts';
import { openHead } from '../open-sides.ts';
import { type Format, formatOption, outOption, rulesOption, withOptions, withSides } from '../options.ts';
import { proofBudget } from '../proof-budget.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly format: Format;
  readonly out?: string;
  readonly markdown?: string;
}

/** The exact semantic difference of two policies: which leads can move, from where to where. */
export const diff: Verb = {
  register(program, act) {
    const command = program.command('diff').description('exactly which leads two policies decide differently');
    withSides(command);
    withOptions(command, rulesOption(), formatOption(), outOption());
    command.option('--markdown <file>', 'also write it as Markdown, with the lines of the rules behind each move');
    command.action(act(diffBoth));
  },
};

async function diffBoth(terminal: Terminal, base: string, head: string | undefined, given: Given): Promise<number> {
  const before = written((await openSide(base, given.rules)).files, terminal);
  const after = written((await openHead(head, given.rules)).files, terminal);
  const found: Diff = diffPolicies(before.router, after.router, proofBudget());
  if (given.out !== undefined) writeFileWhole(given.out, `${JSON.stringify(found, null, 2)}\n`);
  await terminal.out(given.format === 'json' ? `${JSON.stringify(found)}\n` : diffText(found, terminal.paint));
  await tellInMarkdown(terminal, given, () => markdownOf(found, before, after));
  return found.proof === 'proved' ? EXIT.good : EXIT.no;
}

/** A side of the change that can also say how its rules are written. */
function written(files: readonly RulesFile[], terminal: Terminal): Side & { readonly router: Router } {
  const { router, places } = openReading(files, terminal);
  return { router, policy: router.policy, written: writtenAs(places, files) };
}

const markdownOf = (found: Diff, before: Side, after: Side): string =>
  diffMarkdown(
    found,
    (group, id) => ({ before: before.written(group, id), after: after.written(group, id) }),
    hunksBeside(before, after),
  );

async function tellInMarkdown(terminal: Terminal, given: Given, markdown: () => string): Promise<void> {
  if (given.markdown !== undefined) {
    writeFileWhole(given.markdown, markdown());
    terminal.say(`written: ${visible(given.markdown)}`);
  }
  if (given.format === 'github') await summarise(markdown());
}
