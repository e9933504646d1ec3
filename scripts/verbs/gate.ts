import { decideGate } from '../../src/engine/gate/decide-gate.ts';
import type { BaseReading, ImpactReading } from '../../src/engine/gate/gate.ts';
import { validatorOf } from '../../src/engine/model/schemas.ts';
import type { Impact, Verdict } from '../../src/engine/model/types.gen.ts';
import { checkPolicy } from '../../src/engine/proof/check-policy.ts';
import { EVALUATOR_DIGEST } from '../../src/engine/release/evaluator.ts';
import { planOf } from '../../src/engine/replay/plan.ts';
import { verdictMarkdown } from '../../src/report/verdict/verdict-markdown.ts';
import { verdictText } from '../../src/report/verdict/verdict-text.ts';
import { goldenInput } from '../../src/ship/golden-input.ts';
import { judgeTree } from '../../src/ship/judge-tree.ts';
import { pastReleases } from '../../src/ship/past-releases.ts';
import { wayBackInGit } from '../../src/ship/way-back.ts';
import { openSide } from '../../src/workspace/open-side.ts';
import { readGoldenFiles } from '../../src/workspace/read-golden-files.ts';
import { openHistory } from '../../src/workspace/read-history.ts';
import { readJson } from '../../src/workspace/read-json.ts';
import { UnreadableInput } from '../../src/workspace/unreadable-input.ts';
import { writeFileWhole } from '../../src/workspace/write-files.ts';
import { summarise } from '../actions.ts';
import { logIfGit } from '../log-if-git.ts';
import { openHead } from '../open-sides.ts';
import {
  atOption,
  atOrNow,
  dayOf,
  type Format,
  formatOption,
  outOption,
  rulesOption,
  withOptions,
  withSides,
} from '../options.ts';
import { readApprovals } from '../read-approvals.ts';
import { readOverrides } from '../read-overrides.ts';
import { EXIT, type Terminal } from '../terminal.ts';
import type { Verb } from '../verb.ts';

interface Given {
  readonly rules: string;
  readonly golden: string;
  readonly impact?: string;
  readonly history?: string[];
  readonly approvals?: string;
  readonly author?: string;
  readonly override?: string[];
  readonly at?: string;
  readonly format: Format;
  readonly out?: string;
}

/** The verdict on a change: may it ship now? */
export const gate: Verb = {
  register(program, act) {
    const command = program.command('gate').description('the verdict on a change: may it ship now?');
    withSides(command);
    withOptions(command, rulesOption(), atOption(), formatOption(), outOption());
    command.option('--impact <file>', 'the impact.json of this change; without it the answer is no');
    command.option('--history <files...>', 'the past leads that the impact must have been computed from');
    command.option('--golden <dir>', 'folder of golden records', 'tests/golden');
    command.option('--approvals <file>', 'who has approved this plan: approvals.json');
    command.option('--author <login>', 'who made the change: their own approval does not count');
    command.option('--override <files...>', 'overrides (default: overrides/*.json of the head)');
    command.action(act(decide));
  },
};

async function decide(terminal: Terminal, base: string, head: string | undefined, given: Given): Promise<number> {
  const now = atOrNow(given.at, terminal);
  const side = await openHead(head, given.rules);
  const before = await readBase(base, given.rules, now);
  const tree = { commit: side.commit, rules: side.files, golden: await readGoldenFiles(side, given.golden) };
  const judged = judgeTree(tree, now);
  const impact = readImpact(given.impact);
  const router = before.kind === 'policy' ? before.router : null;
  const history = given.history ? (await openHistory(given.history)).digest : await historyOf(impact);
  const verdict = decideGate({
    base: before,
    head: { router: judged.router, ...judged.checked.result },
    golden: goldenInput(judged),
    impact,
    plan: planOf({ base: router, head: judged.router, history, evaluator: EVALUATOR_DIGEST }),
    approvals: readApprovals(given.approvals),
    author: given.author ?? null,
    releases: await pastReleases(),
    wayBack: await wayBackInGit(await logIfGit(), given, now),
    overrides: await readOverrides(side, given.override),
    now,
  });
  await show(terminal, given, verdict);
  return verdict.verdict === 'pass' ? EXIT.good : EXIT.no;
}

async function show(terminal: Terminal, { format, out }: Given, verdict: Verdict): Promise<void> {
  if (out !== undefined) writeFileWhole(out, `${JSON.stringify(verdict, null, 2)}\n`);
  if (format === 'github') await summarise(verdictMarkdown(verdict));
  await terminal.out(format === 'json' ? `${JSON.stringify(verdict)}\n` : verdictText(verdict, terminal.paint));
}

async function readBase(base: string, rules: string, now: number): Promise<BaseReading> {
  const { reading, result } = checkPolicy((await openSide(base, rules)).files, dayOf(now));
  const { router } = reading;
  return router
    ? { kind: 'policy', router, findings: result.findings }
    : { kind: 'unreadable', why: "The rules of the base don't compile." };
}

/** A missing or broken impact report is a no of the gates, not a usage error: a guard whose input is missing says no. */
function readImpact(file: string | undefined): ImpactReading {
  if (file === undefined) return { kind: 'none', why: 'none was named with --impact.' };
  try {
    const value = readJson(file);
    if (validatorOf('impact')(value)) return { kind: 'impact', impact: value as Impact };
    return { kind: 'none', why: `${file} is no impact report.` };
  } catch (error) {
    if (error instanceof UnreadableInput) return { kind: 'none', why: error.says };
    throw error;
  }
}

/** The pinned sample must still be what an impact of it was computed from; other past leads are named by --history. */
async function historyOf(reading: ImpactReading): Promise<string | null> {
  if (reading.kind === 'none') return null;
  if (reading.impact.pinned !== true) return reading.impact.plan.history;
  return (await openHistory()).digest;
}
