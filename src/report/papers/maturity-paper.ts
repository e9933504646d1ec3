import { LEVELS, type Maturity } from '../../engine/measure/papers/maturity/maturity.ts';
import type { Step } from '../../engine/measure/papers/maturity/step.ts';
import type { Cell, Paper, Section } from './paper.ts';

/** How far the practice around routing has come, and what is missing for the next level. */
export function maturityPaper({ level, levels }: Maturity, span: string): Paper {
  const next = levels.find(each => each.level === level + 1);
  const missing = next?.steps.filter(({ holds }) => holds !== true) ?? [];
  return {
    title: 'Maturity',
    headline: `Level ${level} of ${LEVELS.length}${level === 0 ? '' : `: ${LEVELS[level - 1]}`}.${nextText(missing)}`,
    span,
    facts: levels.map(({ level: n, steps }) => ({
      name: `${n}. ${LEVELS[n - 1]}`,
      figure: `${steps.filter(({ holds }) => holds === true).length} of ${steps.length}`,
      note: n <= level ? 'reached' : 'steps hold',
    })),
    sections: levels.map(({ level: n, steps }) => sectionOf(n, steps)),
    parts: [],
  };
}

const nextText = (missing: readonly Step[]): string =>
  missing.length === 0 ? '' : ` Missing for the next: ${missing.map(({ name }) => name).join('; ')}.`;

const sectionOf = (level: number, steps: readonly Step[]): Section => ({
  title: `${level}. ${LEVELS[level - 1]}`,
  note: 'Reached when all of it holds, and all of the levels below. Not shown counts as not reached yet.',
  empty: '',
  heads: ['Step', 'Holds', 'Evidence'],
  text: 3,
  rows: steps.map(step => [step.name, holdsOf(step), step.says]),
});

function holdsOf({ holds }: Step): Cell {
  if (holds === null) return 'not shown';
  return holds ? { text: 'yes', tone: 'better' } : { text: 'no', tone: 'worse' };
}
