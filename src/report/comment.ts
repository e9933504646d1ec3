import { countText } from '../engine/gate/say-share.ts';
import type { Finding, GateResult } from '../engine/model/types.gen.ts';
import { EVALUATOR } from '../engine/release/evaluator.ts';
import { planHash } from '../engine/replay/plan.ts';
import { clipped } from './comment/comment-prose.ts';
import { details } from './comment/details.ts';
import { type CommentFacts, changesNothing, mayShip } from './comment/facts-of-comment.ts';
import { hiddenLines, STICKY_MARK, WORSE_MARK } from './comment/marks.ts';
import { moves } from './comment/move-rows.ts';
import { bytesOf, fitted, type Section, sectionOf } from './comment/section.ts';
import { verdictLine } from './comment/verdict-line.ts';
import { placeText } from './findings.ts';
import { code } from './markdown.ts';

/** Length of a whole comment, in bytes. */
const BUDGET = 12_000;
/** Of it, what the next steps may take: a comment that says no must say what leads out. */
const STEPS_BUDGET = 3_000;
const MOST_GATES = 20;
const MOST_FINDINGS = 8;
const MOST_STEPS = 8;
const GAP = '\n\n';

const MARKS: Readonly<Record<GateResult['outcome'], string>> = { pass: '✅', block: '⛔', override: '⚠️' };

/** The comment of a pull request: the verdict first, cut from the end when it gets long, never at the head. */
export function commentMarkdown(facts: CommentFacts): string {
  if (mayShip(facts) && changesNothing(facts))
    return `✅ No rule changes: base and head are the same policy.${GAP}${hidden(facts, STICKY_MARK)}\n`;
  const head = verdictLine(facts);
  const end = `${footer(facts)}${GAP}${hidden(facts, STICKY_MARK)}\n`;
  const steps = fitted(nextSteps(facts), STEPS_BUDGET);
  const before = fill(reasons(facts), BUDGET - bytesOf(head + steps + end) - 3 * GAP.length);
  const folded = fill(facts.impact ? details(facts.impact) : [], before.room);
  return [head, ...before.texts, steps, ...folded.texts, end].join(GAP);
}

/** As many sections as there is room for, in their order, and the room that is left. */
function fill(sections: readonly Section[], room: number): { readonly texts: string[]; readonly room: number } {
  const texts: string[] = [];
  let left = room;
  for (const section of sections) {
    const text = fitted(section, left - GAP.length);
    if (text === '') continue;
    texts.push(text);
    left -= bytesOf(text) + GAP.length;
  }
  return { texts, room: left };
}

/** A short comment of its own, since nobody is told when a comment is edited: what passed before is blocked now. */
export function worseMarkdown(facts: CommentFacts): string {
  const line = verdictLine(facts).replace(/^### /, '');
  return `**The verdict got worse at ${code(facts.head)}.** ${line}. The report above has the reasons.${GAP}${hidden(facts, WORSE_MARK)}\n`;
}

const hidden = (facts: CommentFacts, mark: string): string =>
  hiddenLines(mark, { verdict: mayShip(facts) ? 'pass' : 'block', head: facts.head });

/** What speaks for the verdict, in the order in which a reviewer asks. */
function reasons(facts: CommentFacts): Section[] {
  return [gateTable(facts), ...(facts.impact ? [moves(facts.impact)] : []), findings(facts)];
}

function gateTable({ verdict }: CommentFacts): Section {
  const above = '| | gate | says |\n| --- | --- | --- |\n';
  return sectionOf(
    above,
    blockedFirst(verdict.gates),
    MOST_GATES,
    ({ gate, outcome, says }) => `| ${MARKS[outcome]} | ${clipped(gate, 40)} | ${clipped(says)} |`,
  );
}

/** The gates keep their order, but where not all are shown, those that block are. */
const blockedFirst = (gates: readonly GateResult[]): readonly GateResult[] =>
  gates.length <= MOST_GATES
    ? gates
    : [...gates].sort((a, b) => Number(b.outcome === 'block') - Number(a.outcome === 'block'));

function findings({ findings: { fresh, known } }: CommentFacts): Section {
  const title = '#### New findings\n\n';
  const old = known === 0 ? '' : `${countText(known)} known already on the base.`;
  if (fresh.length > 0) return sectionOf(title, fresh, MOST_FINDINGS, findingLine, old === '' ? '' : GAP + old);
  return old === '' ? { above: '', rows: [], all: 0 } : { above: title, rows: [`None; ${old}`], all: 1 };
}

function findingLine({ level, code: name, at, says, witness }: Finding): string {
  const place = placeText(at);
  const where = place === '' ? '' : ` at ${code(place)}`;
  const example = witness ? ` For example ${code(JSON.stringify(witness))}` : '';
  return `- ${level === 'error' ? MARKS.block : MARKS.override} ${code(name)}${where}: ${clipped(says)}${example}`;
}

function nextSteps(facts: CommentFacts): Section {
  const title = '#### What to do next\n\n';
  if (mayShip(facts)) return { above: title, rows: ['Nothing: it may be merged.'], all: 1 };
  const blocked = facts.verdict.gates.filter(({ outcome }) => outcome === 'block');
  const steps = blocked.flatMap(({ gate, next }) => (next === null ? [] : [{ gate, next }]));
  if (steps.length === 0) return { above: title, rows: ['Look at the run: it ended without saying why.'], all: 1 };
  return sectionOf(title, steps, MOST_STEPS, ({ gate, next }) => `- **${clipped(gate, 40)}**: ${clipped(next, 400)}`);
}

function footer({ base, head, verdict, run }: CommentFacts): string {
  const { plan } = verdict;
  const hash = plan === null ? 'none' : code(typeof plan === 'string' ? plan : planHash(plan));
  const link = /^https?:\/\/[\w.:/-]{1,300}$/.test(run.url) ? ` · [whole report](${run.url})` : '';
  return `<sub>base ${code(base)} · head ${code(head)} · plan ${hash} · ${EVALUATOR}${link}</sub>`;
}
