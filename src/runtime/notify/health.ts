/**
 * Whether an endpoint counts as failing: `in_row` after 3 failures in a row, `share` after 5 within the last 100 tries.
 * `unknown` until the first success or trouble of this process: an incident of an earlier one may still be open.
 */
export type Trouble = 'unknown' | 'none' | 'in_row' | 'share';

/** What is remembered of an endpoint's last tries. */
export interface Health {
  readonly trouble: Trouble;
  /** The last tries, oldest first; true: it worked. */
  readonly tries: readonly boolean[];
  /** Tries of one kind at the end of `tries`. */
  readonly streak: number;
}

export const UNKNOWN: Health = { trouble: 'unknown', tries: [], streak: 0 };

const WINDOW = 100;
const FAILED_SHARE = 5;
const FAILED_IN_ROW = 3;
/** Successes in a row that end a trouble. Failures that are spread need longer to be believed gone. */
const ENDS = { in_row: 3, share: 20 } as const;

export function afterTry(health: Health, worked: boolean): Health {
  const tries = [...health.tries, worked].slice(-WINDOW);
  const streak = health.tries.at(-1) === worked ? health.streak + 1 : 1;
  const trouble = troubleAfter(health.trouble, tries, worked, streak);
  const ended = trouble === 'none' && isTroubled(health);
  return { trouble, tries: ended ? [] : tries, streak };
}

function troubleAfter(before: Trouble, tries: readonly boolean[], worked: boolean, streak: number): Trouble {
  if (before === 'in_row' || before === 'share') return worked && streak >= ENDS[before] ? 'none' : before;
  if (worked) return 'none';
  if (streak >= FAILED_IN_ROW) return 'in_row';
  return tries.filter(each => !each).length >= FAILED_SHARE ? 'share' : before;
}

export const isTroubled = ({ trouble }: Health): boolean => trouble === 'in_row' || trouble === 'share';
