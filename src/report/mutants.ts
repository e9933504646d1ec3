import type { Mutant } from '../engine/replay/mutants/mutant.ts';
import type { MutantReport } from '../engine/replay/mutants/survivors.ts';
import { type Paint, PLAIN } from './paint.ts';
import { visible } from './visible.ts';

const MOST_NAMED = 40;

/** Mutants for a terminal: each survivor with the record that would kill it, then the counts. */
export function mutantsText({ mutants, counts }: MutantReport, paint: Paint = PLAIN): string {
  const alive = mutants.filter(({ survived }) => survived);
  const named = alive.slice(0, MOST_NAMED).map(({ mutant }) => survivorText(mutant, paint));
  const rest = alive.length - named.length;
  const more = rest > 0 ? `and ${rest} more survive\n` : '';
  const sum = `${counts.killed} of ${counts.total} mutants are killed (${counts.percent}%)`;
  const leftOut = [
    ...(counts.refused ? [`${counts.refused} left out that don't compile`] : []),
    ...(counts.equivalent ? [`${counts.equivalent} left out that change no lead`] : []),
  ];
  const gap = alive.length ? '\n' : '';
  return `${named.join('')}${more}${gap}${[alive.length ? paint.yellow(sum) : paint.green(sum), ...leftOut].join('; ')}\n`;
}

const survivorText = (mutant: Mutant, paint: Paint): string =>
  `${paint.yellow('survives')} ${visible(mutant.says)}\n  ${paint.dim(`write ${visible(recordFor(mutant))}`)}\n`;

/** The golden record that tells a mutant from the policy. */
function recordFor({ kind, at, from, to }: Mutant): string {
  switch (kind) {
    case 'drop_rule':
      return `a record that ${at.id} decides, and let it expect its rule and its team, owner or queue`;
    case 'swap_target':
      return at.path[0] === 'otherwise'
        ? `a record that ${at.id} takes while nobody of its target is eligible, and let it expect the ${at.path[1]} ${from}`
        : `a record that ${at.id} decides, and let it expect the ${at.path[1]} ${from}`;
    case 'move_edge':
      return `records with ${Math.min(Number(from), Number(to))} and ${Math.max(Number(from), Number(to))}, and nothing else different`;
    case 'negate_test':
      return `a record that the ${at.group} ${at.id} takes, and one that it leaves for this test alone`;
    case 'empty_list':
      return `a record with a value of the list ${at.id}, and let it expect its rule`;
    case 'raise_priority':
      return `a record that ${at.id} would take too, but that another rule of its layer takes first`;
  }
}
