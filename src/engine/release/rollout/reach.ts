import { isPart, type Step } from './steps.ts';

/** The segment and source of a lead as it came, by the rules that were live then: they don't change during a rollout. */
export interface Place {
  readonly segment: string | null;
  readonly source: string | null;
}

/** How far a rollout is. */
export interface Progress {
  readonly steps: readonly Step[];
  /** Index into the steps. */
  readonly step: number;
}

/**
 * Whether the candidate decides a lead that stands there (see `standing`). Each step keeps what the steps before it took,
 * so that no lead flips back, whatever the next step is about.
 */
export const isAhead = (progress: Progress, stands: number, place: Place): boolean =>
  taken(progress).some(step => stands < step.share && covers(step, place));

/** While the candidate decides no lead at all, it looks on at all of them. */
export const isShadow = (progress: Progress): boolean => taken(progress).every(({ share }) => share === 0);

/** Whether a lead can tell anything about the step: in steps of segments or sources, the others can't. */
export function isInView(progress: Progress, place: Place): boolean {
  if (isShadow(progress)) return true;
  return taken(progress).some(step => step.share > 0 && covers(step, place));
}

/** Whether where a lead comes from matters now. */
export const asksForPlace = (progress: Progress): boolean => taken(progress).some(isPart);

const taken = ({ steps, step }: Progress): readonly Step[] => steps.slice(0, step + 1);

const covers = ({ segments, sources }: Step, { segment, source }: Place): boolean =>
  holds(segments, segment) && holds(sources, source);

const holds = (names: readonly string[] | undefined, name: string | null): boolean =>
  names === undefined || (name !== null && names.includes(name));
