import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/engine/model/types.gen.ts';
import type { Router } from '../../src/engine/policy/router.ts';
import { coverageOf } from '../../src/engine/replay/coverage/coverage-of.ts';
import { goldenYaml, TO_REVIEW } from '../../src/engine/replay/coverage/golden-yaml.ts';
import { suggestGolden } from '../../src/engine/replay/coverage/suggest-golden.ts';
import { type GoldenResult, judgeGolden } from '../../src/engine/replay/golden.ts';
import { survivors } from '../../src/engine/replay/mutants/survivors.ts';
import { type PlacedRecord, readGolden } from '../../src/engine/replay/read-golden.ts';
import { coverageText } from '../../src/report/coverage.ts';
import { findingsText } from '../../src/report/findings.ts';
import { goldenText } from '../../src/report/golden.ts';
import { mutantsText } from '../../src/report/mutants.ts';
import { readGoldenFiles } from '../../src/workspace/read-golden-files.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { annotate, summarise } from '../actions.ts';
import { openPolicy } from '../open-policy.ts';
import { atOption, atOrNow, type Format, formatOption, outOption, rulesOption, withOptions } from '../options.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import { updateFiles } from '../update-golden-files.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly golden: string;
  readonly coverage?: true;
  readonly mutants?: true;
  readonly suggest?: true;
  readonly update?: true;
  readonly at?: string;
  readonly format: Format;
  readonly out?: string;
}

/** Golden records: each lead must get the decision that is written for it. */
export const test: Verb = {
  register(program, act) {
    const command = program.command('test').description('golden records: each lead must get its written decision');
    withOptions(command, rulesOption(), atOption(), formatOption(), outOption());
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden');
    command.option('--coverage', 'also: rules, band edges and SLA rows that no record reaches');
    command.option('--mutants', 'also: small changes of the rules that no record would notice');
    command.option('--suggest', 'write the missing records into the golden folder, for review');
    command.option('--update', 'write what the failing records got into their files, for review');
    command.action(act(testGolden));
  },
};

async function testGolden(terminal: Terminal, given: Given): Promise<number> {
  const router = openPolicy(readRulesFolder(given.rules), terminal);
  const files = await readGoldenFiles({ commit: null }, given.golden);
  const { records, findings } = readGolden(files);
  if (findings.length) return refuse(terminal, findings);
  if (records.length === 0 && !given.suggest)
    throw new Stop(
      `There are no golden records in ${given.golden}; --suggest writes some to begin with.`,
      EXIT.unusable,
    );
  const results = judgeGolden(router, records);
  await show(terminal, given, results, deeper(router, given, records));
  if (given.suggest) suggest(terminal, given, router, records);
  if (given.update) updateFiles(terminal, files, results);
  return given.update || results.every(result => result.ok) ? EXIT.good : EXIT.no;
}

function deeper(router: Router, given: Given, placed: readonly PlacedRecord[]) {
  const records = placed.map(({ record }) => record);
  return {
    ...(given.coverage ? { coverage: coverageOf(router, records) } : {}),
    ...(given.mutants ? { mutants: survivors(router, records) } : {}),
  };
}

async function show(
  terminal: Terminal,
  { format, out }: Given,
  results: readonly GoldenResult[],
  more: ReturnType<typeof deeper>,
): Promise<void> {
  const passed = results.filter(result => result.ok).length;
  const report = { ok: passed === results.length, passed, results, ...more };
  if (out !== undefined) writeFileWhole(out, `${JSON.stringify(report, null, 2)}\n`);
  if (format === 'json') return terminal.out(`${JSON.stringify(report)}\n`);
  if (more.coverage) await terminal.out(coverageText(more.coverage, terminal.paint));
  if (more.mutants) await terminal.out(mutantsText(more.mutants, terminal.paint));
  await terminal.out(goldenText(results, terminal.paint));
  if (format !== 'github') return;
  annotate(results.filter(result => !result.ok).map(failure));
  await summarise(`### leadrail test\n\n${passed} of ${results.length} golden records pass\n`);
}

/** The records that are missing, each with a lead that reaches what none does, written to be reviewed. */
function suggest(terminal: Terminal, given: Given, router: Router, placed: readonly PlacedRecord[]): void {
  const at = atOrNow(given.at, terminal);
  const missing = coverageOf(
    router,
    placed.map(({ record }) => record),
  ).items.filter(item => !item.reached);
  const records = missing.flatMap(item => suggestGolden(router, item, at));
  if (records.length === 0) {
    terminal.say('Nothing to suggest.');
    return;
  }
  const file = freeName(given.golden);
  writeFileWhole(
    file,
    goldenYaml(records, () => TO_REVIEW),
  );
  terminal.say(`${records.length} golden records written to ${file}; read each before you keep it.`);
}

/** A file that is not there yet: what was suggested and kept before stays as it is. */
function freeName(folder: string): string {
  for (let n = 1; ; n += 1) {
    const file = join(folder, n === 1 ? 'suggested.yaml' : `suggested-${n}.yaml`);
    if (!existsSync(file)) return file;
  }
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
