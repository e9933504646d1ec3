import type { RulesFile } from '../../src/engine/model/rules-file.ts';
import type { CheckReport } from '../../src/engine/model/types.gen.ts';
import { type Beside, type Checked, checkPolicy, type PastLeads } from '../../src/engine/proof/check-policy.ts';
import { newFindings } from '../../src/engine/proof/new-findings.ts';
import { normaliseLead } from '../../src/engine/routing/normalise-lead.ts';
import type { RawLead } from '../../src/engine/routing/raw-lead.ts';
import { checkSummary, findingsText } from '../../src/report/findings.ts';
import { openSide } from '../../src/workspace/open-side.ts';
import { readCodeowners } from '../../src/workspace/read-codeowners.ts';
import { readLeads } from '../../src/workspace/read-leads.ts';
import { readRulesFolder } from '../../src/workspace/read-rules-folder.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { annotate, summarise } from '../actions.ts';
import {
  atOption,
  atOrNow,
  dayOf,
  type Format,
  formatOption,
  outOption,
  rulesOption,
  withOptions,
} from '../options.ts';
import { proofBudget } from '../proof-budget.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly base?: string;
  readonly history?: string[];
  readonly at?: string;
  readonly format: Format;
  readonly out?: string;
}

/** Every static check of a rules folder; with a base, which findings are new. */
export const check: Verb = {
  register(program, act) {
    const command = program.command('check').description('every static check of the rules');
    withOptions(command, rulesOption(), atOption(), formatOption(), outOption());
    command.option('--base <base>', 'a git ref or folder of rules: mark the findings that it does not have');
    command.option('--history <files...>', 'past leads: say how many are in each uncovered region');
    command.action(act(checkRules));
  },
};

async function checkRules(terminal: Terminal, given: Given): Promise<number> {
  const today = dayOf(atOrNow(given.at, terminal));
  const judge = (files: readonly RulesFile[], beside: Beside) => checkPolicy(files, today, proofBudget(), beside);
  const codeowners = await readCodeowners({ commit: null }, given.rules);
  const head = judge(readRulesFolder(given.rules), { past: await pastLeads(given.history), codeowners });
  const base = given.base === undefined ? null : await judgeBase(given.base, given.rules, judge);
  const fresh = base && newFindings(base.result.findings, head.result.findings);
  const result = fresh ? { ...head.result, new: fresh } : head.result;
  if (given.out !== undefined) writeFileWhole(given.out, `${JSON.stringify(result, null, 2)}\n`);
  await show(terminal, given.format, result);
  return exitOf(head);
}

/** A base in git has its own CODEOWNERS file; beside a folder of rules there is none. */
async function judgeBase(
  base: string,
  rules: string,
  judge: (files: readonly RulesFile[], beside: Beside) => Checked,
): Promise<Checked> {
  const side = await openSide(base, rules);
  return judge(side.files, { codeowners: side.commit === null ? null : await readCodeowners(side, rules) });
}

/** Past leads that can be read; what a policy makes of them it says itself. */
async function pastLeads(files: string[] | undefined): Promise<PastLeads | null> {
  if (files === undefined) return null;
  const raws: RawLead[] = [];
  for await (const line of readLeads(files)) if ('raw' in line) raws.push(line.raw);
  return router => raws.map(raw => normaliseLead(router, raw, null).keys);
}

const exitOf = ({ unreadable, result }: Checked): number =>
  unreadable ? EXIT.unusable : result.ok ? EXIT.good : EXIT.no;

async function show(terminal: Terminal, format: Format, result: CheckReport): Promise<void> {
  if (format === 'json') {
    await terminal.out(`${JSON.stringify(result)}\n`);
    return;
  }
  const fresh = result.new;
  if (format === 'github') {
    annotate(fresh ?? result.findings);
    await summarise(`### leadrail check\n\n${checkSummary(result)}`);
  }
  await terminal.out(findingsText(result.findings, terminal.paint));
  await terminal.out(checkSummary(result, terminal.paint));
  if (fresh) await terminal.out(`${fresh.length} new against the base\n`);
}
