import { visible } from '../report/visible.ts';
import type { WorldDrift } from './world-drift.ts';

/** Idle rules that are named; `--format json` names all. */
const NAMED = 10;

/** What is on its way, what is held, and what has moved away from the rules, for a terminal; nothing where all is well. */
export function worldText({ candidate, held, drift }: WorldDrift): string {
  const lines = [
    ...(candidate
      ? [`rollout  ${candidate.release} is ${candidate.state}, ${candidate.share * 100} % of the leads`]
      : []),
    ...held.map(({ release, why }) => `held     release ${release}: ${visible(why)}`),
    ...(drift ? driftLines(drift) : []),
  ];
  return lines.map(line => `${line}\n`).join('');
}

function driftLines({ since, decisions, gone, outside, idle_rules: idle }: NonNullable<WorldDrift['drift']>): string[] {
  const more = idle.length > NAMED ? ` and ${idle.length - NAMED} more` : '';
  const named = idle.slice(0, NAMED).map(visible).join(', ');
  return [
    ...gone.map(({ rep, open }) => `gone     ${visible(rep)} is not active any more and holds ${open} leads`),
    ...outside.map(
      ({ field, reason, leads, example }) =>
        `outside  ${visible(field)}: ${leads} leads with ${reason}, such as ${visible(example)}`,
    ),
    ...(idle.length > 0 ? [`idle     ${idle.length} rules decided no lead since ${since}: ${named}${more}`] : []),
    `looked   at ${decisions} decisions since ${since}`,
  ];
}
