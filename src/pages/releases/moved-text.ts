import { shareText } from '../parts/figures.ts';

interface Counts {
  readonly total: number;
  readonly changed: number;
}

/** `12.5 % (5 of 40)`. */
export const movedText = ({ total, changed }: Counts): string =>
  total === 0 ? 'no lead' : `${shareText(changed / total)} (${changed} of ${total})`;
