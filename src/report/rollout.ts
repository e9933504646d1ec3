import { type Paint, PLAIN } from './paint.ts';
import { type PartOfLeads, partText } from './part-of-leads.ts';
import { visible } from './visible.ts';

/** A rollout as the runtime tells of it. */
export interface RolloutShown {
  readonly rollout: number;
  readonly release: string;
  readonly state: 'running' | 'paused' | 'asking' | 'done' | 'aborted';
  readonly why: string | null;
  readonly step: number;
  readonly share: number;
  readonly steps: readonly (PartOfLeads & { readonly share: number })[];
  readonly step_since: string;
  readonly verdict: string | null;
  readonly guards: readonly { readonly guard: string; readonly state: string; readonly says: string }[];
  readonly seen: {
    readonly base: { readonly leads: number };
    readonly candidate: { readonly leads: number; readonly differs: number };
  };
}

/** One rollout for a terminal: where it is, what it saw, and one line a guard. */
export function rolloutText(rollout: RolloutShown, paint: Paint = PLAIN): string {
  const { state, release, why, step, steps, step_since, seen, guards } = rollout;
  const way = steps.map((each, i) => (i === step ? paint.bold(stepText(each)) : stepText(each))).join(' → ');
  const { candidate, base } = seen;
  return `${[
    `rollout ${rollout.rollout} ${stateWord(rollout, paint)}: ${release}`,
    `steps    ${way}, this one since ${step_since}`,
    `leads    ${candidate.leads} by the candidate, ${base.leads} by the live release, ${candidate.differs} differ`,
    ...(why === null ? [] : [`why      ${visible(why)}`]),
    ...(state === 'running' || state === 'asking' ? guards.map(guardLine) : []),
  ].join('\n')}\n`;
}

/** One line for a display that follows. */
export const rolloutLine = ({ share, seen, verdict, why }: RolloutShown): string =>
  `${percent(share)}  ${seen.candidate.leads} leads  ${verdict ?? 'no verdict yet'}${why === null ? '' : `  ${visible(why)}`}`;

const guardLine = ({ guard, state, says }: RolloutShown['guards'][number]): string =>
  `  ${state.padEnd(12)} ${guard}: ${visible(says)}`;

function stateWord({ state, verdict }: RolloutShown, paint: Paint): string {
  switch (state) {
    case 'running':
      return verdict === null ? 'is running' : `is running (${verdict})`;
    case 'paused':
      return paint.yellow('is paused');
    case 'asking':
      return paint.yellow('asks a person');
    case 'done':
      return paint.green('is done');
    case 'aborted':
      return paint.red('was aborted');
  }
}

const percent = (share: number): string => (share === 0 ? 'shadow' : `${Math.round(share * 1000) / 10} %`);

const stepText = (step: RolloutShown['steps'][number]): string => `${percent(step.share)}${visible(partText(step))}`;
