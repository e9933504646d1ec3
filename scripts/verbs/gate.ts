import { decideGate } from '../../src/engine/gate/decide-gate.ts';
import type { BaseReading, ImpactReading } from '../../src/engine/gate/gate.ts';
import type { Plan, Verdict } from '../../src/engine/model/types.gen.ts';
import { checkPolicy } from '../../src/engine/proof/check-policy.ts';
import { EVALUATOR_DIGEST } from '../../src/engine/release/evaluator.ts';
import { namesPlan, planOf } from '../../src/engine/replay/plan.ts';
import { verdictMarkdown } from '../../src/report/verdict/verdict-markdown.ts';
import { verdictText } from '../../src/report/verdict/verdict-text.ts';
import { goldenInput } from '../../src/ship/golden-input.ts';
import { type JudgedTree, judgeTree } from '../../src/ship/judge-tree.ts';
import { pastReleases } from '../../src/ship/past-releases.ts';
import { recomputeImpact } from '../../src/ship/recompute-impact.ts';
import { wayBackInGit } from '../../src/ship/way-back.ts';
import { openSide } from '../../src/workspace/open-side.ts';
import { readGoldenFiles } from '../../src/workspace/read-golden-files.ts';
import type { History } from '../../src/workspace/read-history.ts';
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
import { pastLeadsOf, readImpact } from '../read-impact.ts';
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
  const reported = readImpact(given.impact);
  const past = await pastLeadsOf(reported, given.history);
  const router = before.kind === 'policy' ? before.router : null;
  const history = past?.digest ?? (reported.kind === 'impact' ? reported.impact.plan.history : null);
  const plan = planOf({ base: router, head: judged.router, history, evaluator: EVALUATOR_DIGEST });
  const verdict = decideGate({
    base: before,
    head: { router: judged.router, ...judged.checked.result },
    golden: goldenInput(judged),
    impact: await tied(reported, { before, judged, past, plan }, terminal),
    plan,
    approvals: readApprovals(given.approvals),
    authors: given.author === undefined ? { kind: 'untold' } : { kind: 'authors', names: [given.author] },
    releases: await pastReleases(),
    wayBack: await wayBackInGit(await logIfGit(), given, now),
    overrides: await readOverrides(side, given.override),
    now,
  });
  await show(terminal, given, verdict);
  return verdict.verdict === 'pass' ? EXIT.good : EXIT.no;
}

interface Change {
  readonly before: BaseReading;
  readonly judged: JudgedTree;
  readonly past: History | null;
  readonly plan: Plan;
}

/** The report, if it says what replaying its past leads says; one of another plan is left to the gates. */
async function tied(reported: ImpactReading, change: Change, terminal: Terminal): Promise<ImpactReading> {
  const { before, judged, past, plan } = change;
  if (reported.kind === 'none' || !namesPlan(reported.impact.plan, plan)) return reported;
  if (before.kind !== 'policy' || judged.router === null) return reported;
  if (past === null) terminal.say(UNCHECKED);
  const after = { router: judged.router, findings: judged.checked.result.findings };
  return recomputeImpact(reported.impact, before, after, past);
}

const UNCHECKED =
  'The figures of the impact report are taken as they stand: name its past leads with --history to have them checked.';

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
