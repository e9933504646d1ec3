import type { Diff, EscalationMove, QueueMove, SlaMove } from '../../engine/model/types.gen.ts';
import { type Paint, PLAIN } from '../paint.ts';
import { visible } from '../visible.ts';
import { estimateWords, groupMoves, groupShareWords, type MoveGroup, witnessWords } from './move-words.ts';

/** The exact difference of two policies for a terminal: what can move, where, and a lead that shows it. */
export function diffText(diff: Diff, paint: Paint = PLAIN): string {
  const changed = contentChanges(diff);
  const lines = [
    headline(diff, paint),
    ...groupMoves(diff.moves).flatMap(group => groupLines(group, diff, paint)),
    ...(changed.length ? ['', ...changed.map(({ says }) => `  ${visible(says)}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function groupLines(group: MoveGroup, diff: Diff, paint: Paint): string[] {
  const { from, to, ways, witness } = group;
  const share = `${groupShareWords(group, diff)}${waysWords(ways)}`;
  return [
    '',
    `  ${paint.red('-')} ${visible(from)}`,
    `  ${paint.green('+')} ${visible(to)}`,
    paint.dim(`    ${share}; for example ${visible(witnessWords(witness))}`),
  ];
}

const waysWords = (ways: number): string => (ways === 1 ? '' : `, in ${ways} ways`);

function headline(diff: Diff, paint: Paint): string {
  const n = groupMoves(diff.moves).length;
  const what = n === 0 ? 'No lead moves.' : `${n} ${n === 1 ? 'move' : 'moves'}`;
  if (diff.proof === 'proved') return paint.bold(what);
  const seen = n === 0 ? 'No drawn lead moves' : what;
  return `${paint.bold(seen)} ${paint.yellow(`(not proven: estimated from a sample; ${estimateWords(diff)})`)}`;
}

type ContentMove = SlaMove | EscalationMove | QueueMove;

/** An SLA row, an escalation policy or a queue whose content changed, in a line of words. */
export interface ContentChange {
  readonly group: 'target' | 'escalation policy' | 'queue';
  readonly id: string;
  readonly says: string;
}

export function contentChanges({ sla_moves, escalation_moves, queue_moves }: Diff): ContentChange[] {
  const change = (group: ContentChange['group'], what: string) => (move: ContentMove) => {
    const how = move.from === null ? 'is new' : move.to === null ? 'is gone' : `changes: ${changedKeys(move)}`;
    return { group, id: move.id, says: `${what} ${move.id} ${how}` };
  };
  return [
    ...sla_moves.map(change('target', 'the SLA row')),
    ...escalation_moves.map(change('escalation policy', 'the escalation')),
    ...queue_moves.map(change('queue', 'the queue')),
  ];
}

function changedKeys({ from, to }: ContentMove): string {
  const [before, after] = [from, to].map(side => new Map(Object.entries(side ?? {})));
  const keys = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  const different = keys.filter(key => JSON.stringify(before?.get(key)) !== JSON.stringify(after?.get(key)));
  return different.map(key => `${key} ${shown(before?.get(key))} → ${shown(after?.get(key))}`).join('; ');
}

const shown = (value: unknown): string => (value === undefined ? 'none' : JSON.stringify(value).replaceAll('"', ''));
