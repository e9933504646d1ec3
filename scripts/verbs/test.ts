import type { Finding } from '../../src/engine/model/types.gen.ts';
import { type GoldenResult, judgeGolden } from '../../src/engine/replay/golden.ts';
import { findingsText } from '../../src/report/findings.ts';
import { goldenText } from '../../src/report/golden.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { annotate, summarise } from '../actions.ts';
import { openPolicy } from '../open-policy.ts';
import { type Format, formatOption, outOption, rulesOption, withOptions } from '../options.ts';
import { readGoldenFolder } from '../read-golden-folder.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly golden: string;
  readonly format: Format;
  readonly out?: string;
}

/** Golden records: each lead must get the decision that is written for it. */
export const test: Verb = {
  register(program, act) {
    const command = program.command('test').description('golden records: each lead must get its written decision');
    withOptions(command, rulesOption(), formatOption(), outOption());
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden').action(act(testGolden));
  },
};

async function testGolden(terminal: Terminal, given: Given): Promise<number> {
  const router = openPolicy(readRulesFolder(given.rules), terminal);
  const { records, findings } = readGoldenFolder(given.golden);
  if (findings.length) return refuse(terminal, findings);
  if (records.length === 0) throw new Stop(`There are no golden records in ${given.golden}.`, EXIT.unusable);
  const results = judgeGolden(router, records);
  const report = {
    ok: results.every(result => result.ok),
    passed: results.filter(result => result.ok).length,
    results,
  };
  if (given.out !== undefined) writeFileWhole(given.out, `${JSON.stringify(report, null, 2)}\n`);
  if (given.format === 'json') await terminal.out(`${JSON.stringify(report)}\n`);
  else await terminal.out(goldenText(results, terminal.paint));
  if (given.format === 'github') {
    annotate(results.filter(result => !result.ok).map(failure));
    await summarise(`### leadrail test\n\n${report.passed} of ${results.length} golden records pass\n`);
  }
  return report.ok ? EXIT.good : EXIT.no;
}

function refuse(terminal: Terminal, findings: readonly Finding[]): number {
  terminal.say(findingsText(findings, terminal.paint));
  return findings.some(found => found.code === 'yaml') ? EXIT.unusable : EXIT.no;
}

const failure = ({ id, at, expected, got }: GoldenResult) => ({
  level: 'error' as const,
  at,
  code: 'golden',
  says: `The golden record ${id} fails.`,
  why: `Expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}.`,
});
