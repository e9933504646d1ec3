import type { GateResult, Verdict } from '../../engine/model/types.gen.ts';
import { type Paint, PLAIN } from '../paint.ts';
import { visible } from '../visible.ts';

/** The verdict first, then each gate with its reason and the next step, for a terminal. */
export function verdictText({ verdict, gates }: Verdict, paint: Paint = PLAIN): string {
  const head = verdict === 'pass' ? paint.green('pass') : paint.red('block');
  const width = Math.max(0, ...gates.map(({ gate }) => gate.length));
  const lines = gates.flatMap(result => gateLines(result, width, paint));
  return `${[`verdict: ${head}`, ...lines].join('\n')}\n`;
}

function gateLines({ gate, outcome, says, next }: GateResult, width: number, paint: Paint): string[] {
  const line = `  ${outcomeText(outcome, paint)} ${paint.bold(visible(gate).padEnd(width))}  ${visible(says)}`;
  return next === null ? [line] : [line, paint.dim(`${' '.repeat(width + 13)}next: ${visible(next)}`)];
}

function outcomeText(outcome: GateResult['outcome'], paint: Paint): string {
  const text = outcome.padEnd('override'.length);
  switch (outcome) {
    case 'pass':
      return paint.green(text);
    case 'block':
      return paint.red(text);
    case 'override':
      return paint.yellow(text);
  }
}
