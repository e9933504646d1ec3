import { countText } from '../../engine/gate/say-share.ts';
import type { Diff } from '../../engine/model/types.gen.ts';
import { code } from '../markdown.ts';
import { type ContentChange, contentChanges } from './diff-text.ts';
import { type Hunk, hunkMarkdown, isChanged } from './hunk.ts';
import { estimateWords, groupMoves, groupShareWords, type MoveGroup, rulesOf, witnessWords } from './move-words.ts';

/** How a rule, an SLA row, an escalation policy or a queue is written on both sides. */
export type HunkOf = (group: 'rule' | ContentChange['group'], id: string) => Hunk;

const MOST_MOVES = 50;

/**
 * The exact difference as Markdown: each move with a lead that shows it and the lines of the rules that make it.
 * `beside` holds what else is written otherwise and decides leads, e.g. the precedence.
 */
export function diffMarkdown(diff: Diff, hunkOf: HunkOf, beside: readonly Hunk[] = []): string {
  const groups = groupMoves(diff.moves);
  const shown = new Set<string>();
  const parts = [
    '## Difference',
    headline(groups.length, diff),
    ...groups.slice(0, MOST_MOVES).flatMap((group, i) => movePart(group, i + 1, diff, { hunkOf, shown })),
    ...(groups.length > MOST_MOVES ? [`${countText(groups.length - MOST_MOVES)} more moves, each smaller.`] : []),
    ...contentPart(contentChanges(diff), hunkOf),
    ...(beside.length > 0 ? ['### What rules rest on', ...beside.map(hunkMarkdown)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function headline(moves: number, diff: Diff): string {
  const what = moves === 0 ? 'No lead moves.' : `${countText(moves)} ${moves === 1 ? 'move' : 'moves'}.`;
  if (diff.proof === 'proved') return `**${what}** Proved over every possible lead.`;
  const seen = moves === 0 ? 'No drawn lead moves.' : what;
  return `**${seen}** Not proven: shares are estimated from a sample. ${sentence(estimateWords(diff))}`.trimEnd();
}

const sentence = (words: string): string => (words === '' ? '' : `${words}.`);

/** What a Markdown text has shown so far, and where it finds more. */
interface Hunks {
  readonly hunkOf: HunkOf;
  readonly shown: Set<string>;
}

function movePart(group: MoveGroup, n: number, diff: Diff, { hunkOf, shown }: Hunks): string[] {
  const { from, to, ways, witness } = group;
  const share = `${groupShareWords(group, diff)}${ways === 1 ? '' : `, in ${countText(ways)} ways`}`;
  const facts = [
    `- before: ${code(from)}`,
    `- after: ${code(to)}`,
    `- ${share}; for example ${code(witnessWords(witness))}`,
  ];
  return [`### Move ${n}`, facts.join('\n'), ...ruleHunks(group, hunkOf, shown)];
}

/** The lines of the rules on both sides that are written otherwise; a rule that an earlier move showed is only named. */
function ruleHunks({ move }: MoveGroup, hunkOf: HunkOf, shown: Set<string>): string[] {
  const rules = new Set([...rulesOf(move.from), ...rulesOf(move.to)].filter(rule => rule !== null));
  const changed = [...rules].flatMap(rule => {
    const hunk = hunkOf('rule', rule);
    return isChanged(hunk) ? [{ rule, hunk }] : [];
  });
  if (changed.length === 0) return ['Its rules are written as before: something that they rest on changed.'];
  const fresh = changed.filter(({ rule }) => !shown.has(rule));
  const known = changed.filter(({ rule }) => shown.has(rule)).map(({ rule }) => code(rule));
  for (const { rule } of fresh) shown.add(rule);
  const above = known.length > 0 ? [`${known.join(', ')}: shown above.`] : [];
  return [...fresh.map(({ hunk }) => hunkMarkdown(hunk)), ...above];
}

function contentPart(changes: readonly ContentChange[], hunkOf: HunkOf): string[] {
  if (changes.length === 0) return [];
  const parts = changes.slice(0, MOST_MOVES).flatMap(({ group, id, says }) => {
    const hunk = hunkOf(group, id);
    return [`- ${code(says)}`, ...(isChanged(hunk) ? [hunkMarkdown(hunk)] : [])];
  });
  const rest = changes.length - MOST_MOVES;
  return ['### Promises and queues', ...parts, ...(rest > 0 ? [`${countText(rest)} more.`] : [])];
}
