import { type Broken, breaks } from './broken.ts';

/** A step of an incident on its ladder. */
export interface LadderStep {
  readonly incident: string;
  readonly seq: number;
  /** Null: a step that belongs to no level. */
  readonly level: number | null;
  readonly step: string;
}

const broken = breaks('I7', 'A level was left out or told twice over: somebody who should know may not.');

/** Levels of an incident ascend, none is left out without a step that says why, and no step is missing. */
export function levelsAscend(steps: readonly LadderStep[]): Broken[] {
  const byIncident = Map.groupBy(steps, ({ incident }) => incident);
  return [...byIncident].flatMap(([incident, own]) => {
    const wrong = whatIsWrong(own);
    return wrong === null ? [] : [broken(`incident:${incident}`, wrong)];
  });
}

/** Steps that reach a level; the others happen on it. */
const REACHING = new Set(['began', 'notify', 'passed_on']);

function whatIsWrong(steps: readonly LadderStep[]): string | null {
  const inOrder = [...steps].sort((a, b) => a.seq - b.seq);
  if (inOrder.some(({ seq }, i) => i > 0 && seq !== (inOrder[i - 1]?.seq ?? 0) + 1)) return 'A step of it is missing.';
  const levels = inOrder.flatMap(({ level, step }) => (level !== null && REACHING.has(step) ? level : []));
  for (const [i, level] of levels.entries()) {
    const before = levels[i - 1] ?? level;
    if (level < before) return `It went from level ${before} back to level ${level}.`;
    if (level > before + 1) return `It went from level ${before} to level ${level} and nothing says why.`;
  }
  return null;
}
