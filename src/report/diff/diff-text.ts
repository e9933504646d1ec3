import type { Diff, EscalationMove, QueueMove, SlaMove } from '../../engine/model/types.gen.ts';
import { type Paint, PLAIN } from '../paint.ts';
import { visible } from '../visible.ts';
import { groupMoves, shareWords, witnessWords } from './move-words.ts';

/** The exact difference of two policies for a terminal: what can move, where, and a lead that shows it. */
export function diffText(diff: Diff, paint: Paint = PLAIN): string {
  const changed = contentLines(diff);
  const lines = [
    headline(diff, paint),
    ...groupMoves(diff.moves).flatMap(({ from, to, share, ways, witness }) => [
      '',
      `  ${paint.red('-')} ${visible(from)}`,
      `  ${paint.green('+')} ${visible(to)}`,
      paint.dim(
        `    ${shareWords(share)} of the lead space${waysWords(ways)}; for example ${visible(witnessWords(witness))}`,
      ),
    ]),
    ...(changed.length ? ['', ...changed.map(line => `  ${visible(line)}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const waysWords = (ways: number): string => (ways === 1 ? '' : `, in ${ways} ways`);

function headline({ moves, proof }: Diff, paint: Paint): string {
  const estimated = proof === 'proved' ? '' : paint.yellow(' (not proven: estimated from a sample)');
  if (moves.length === 0) return `${paint.bold('No lead moves.')}${estimated}`;
  const n = groupMoves(moves).length;
  return `${paint.bold(`${n} ${n === 1 ? 'move' : 'moves'}`)}${estimated}`;
}

type ContentMove = SlaMove | EscalationMove | QueueMove;

/** SLA rows, escalation policies and queues whose content changed, one line each. */
export function contentLines({ sla_moves, escalation_moves, queue_moves }: Diff): string[] {
  const line = (what: string) => (move: ContentMove) => {
    const how = move.from === null ? 'is new' : move.to === null ? 'is gone' : `changes: ${changedKeys(move)}`;
    return `${what} ${move.id} ${how}`;
  };
  return [
    ...sla_moves.map(line('the SLA row')),
    ...escalation_moves.map(line('the escalation')),
    ...queue_moves.map(line('the queue')),
  ];
}

function changedKeys({ from, to }: ContentMove): string {
  const [before, after] = [from, to].map(side => new Map(Object.entries(side ?? {})));
  const keys = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  const different = keys.filter(key => JSON.stringify(before?.get(key)) !== JSON.stringify(after?.get(key)));
  return different.map(key => `${key} ${shown(before?.get(key))} → ${shown(after?.get(key))}`).join('; ');
}

const shown = (value: unknown): string => (value === undefined ? 'none' : JSON.stringify(value).replaceAll('"', ''));
