import type { ReviewAction } from '../../../model/types.gen.ts';
import type { Router } from '../../../policy/router.ts';
import type { Instant } from '../../../time/instant.ts';
import type { PaperFacts } from '../paper-facts.ts';
import { improving } from './improving.ts';
import { managed } from './managed.ts';
import { measured } from './measured.ts';
import type { ReleaseFacts } from './release-facts.ts';
import { type Site, type Step, siteOf } from './step.ts';
import { written } from './written.ts';

/** The levels, lowest first; each is reached when all its steps and those below it hold. */
export const LEVELS = ['written down', 'measured', 'managed', 'improving'] as const;

const STEPS: readonly ((site: Site) => readonly Step[])[] = [written, measured, managed, improving];

export interface Maturity {
  /** From 1 to 4; 0 when not even the first is reached. */
  readonly level: number;
  readonly levels: readonly { readonly level: number; readonly steps: readonly Step[] }[];
}

/** How far the practice around routing has come, each step with its evidence, over the 28 days before `at`. */
export function maturity(
  router: Router,
  facts: PaperFacts,
  releases: ReleaseFacts,
  actions: readonly ReviewAction[],
  at: Instant,
): Maturity {
  const site = siteOf(router, facts, releases, actions, at);
  const levels = STEPS.map((stepsOf, i) => ({ level: i + 1, steps: stepsOf(site) }));
  const stuck = levels.find(({ steps }) => steps.some(({ holds }) => holds !== true));
  return { level: stuck ? stuck.level - 1 : levels.length, levels };
}
