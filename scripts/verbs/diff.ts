import type { Diff } from '../../src/engine/model/types.gen.ts';
import { diffPolicies } from '../../src/engine/proof/diff.ts';
import { diffText } from '../../src/report/diff/diff-text.ts';
import { openSide } from '../../src/workspace/open-side.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { openPolicy } from '../open-policy.ts';
import { openHead } from '../open-sides.ts';
import { type Format, formatOption, outOption, rulesOption, withOptions } from '../options.ts';
import { proofBudget } from '../proof-budget.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly format: Format;
  readonly out?: string;
}

/** The exact semantic difference of two policies: which leads can move, from where to where. */
export const diff: Verb = {
  register(program, act) {
    const command = program.command('diff').description('exactly which leads two policies decide differently');
    command
      .argument('<base>', 'a git ref or a folder of rules')
      .argument('[head]', 'the same; default: --rules on disk');
    withOptions(command, rulesOption(), formatOption(), outOption()).action(act(diffBoth));
  },
};

async function diffBoth(terminal: Terminal, base: string, head: string | undefined, given: Given): Promise<number> {
  const before = openPolicy((await openSide(base, given.rules)).files, terminal);
  const after = openPolicy((await openHead(head, given.rules)).files, terminal);
  const found: Diff = diffPolicies(before, after, proofBudget());
  if (given.out !== undefined) writeFileWhole(given.out, `${JSON.stringify(found, null, 2)}\n`);
  await terminal.out(given.format === 'json' ? `${JSON.stringify(found)}\n` : diffText(found, terminal.paint));
  return found.proof === 'proved' ? EXIT.good : EXIT.no;
}
