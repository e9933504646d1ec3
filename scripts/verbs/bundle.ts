import { join } from 'node:path';
import { canonicalJson } from '../../src/engine/model/canonical-json.ts';
import { findingsText } from '../../src/report/findings.ts';
import { judgeTree } from '../../src/ship/judge-tree.ts';
import { bundleAfter } from '../../src/ship/next-bundle.ts';
import { treeOnDisk } from '../../src/ship/release-tree.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { logIfGit } from '../log-if-git.ts';
import { atOption, atOrNow, type Format, formatOption, rulesOption, withOptions } from '../options.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly golden: string;
  readonly at?: string;
  readonly out: string;
  readonly format: Format;
}

/** The rules as one content-addressed file: the same tree gives the same bytes. */
export const bundle: Verb = {
  register(program, act) {
    const command = program.command('bundle').description('the rules as one content-addressed file');
    withOptions(command, rulesOption(), atOption(), formatOption());
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden');
    command.option('--out <file>', 'where it is written', join('.leadrail', 'bundle.json'));
    command.action(act(writeBundle));
  },
};

async function writeBundle(terminal: Terminal, given: Given): Promise<number> {
  const head = judgeTree(await treeOnDisk(given), atOrNow(given.at, terminal));
  const { result, unreadable } = head.checked;
  const findings = [...result.findings, ...head.golden.findings];
  if (!head.router || !result.ok || head.golden.findings.length > 0) {
    terminal.say(findingsText(findings, terminal.paint));
    return unreadable || findings.some(({ code }) => code === 'yaml') ? EXIT.unusable : EXIT.no;
  }
  const made = bundleAfter(await logIfGit(), head, head.router);
  const text = canonicalJson(made);
  writeFileWhole(given.out, text);
  const { id: bundle, sequence } = made;
  const told = { bundle, policy: head.router.release, sequence, size: Buffer.byteLength(text), file: given.out };
  await terminal.out(given.format === 'json' ? `${JSON.stringify(told)}\n` : bundleText(told));
  return EXIT.good;
}

const bundleText = (told: Readonly<Record<string, string | number>>): string =>
  Object.entries(told)
    .map(([name, value]) => `${name.padEnd(10)}${value}${name === 'size' ? ' bytes' : ''}\n`)
    .join('');
