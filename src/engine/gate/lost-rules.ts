import type { Impact, Move } from '../model/types.gen.ts';

/** The exact diff's moves in which leads lose their last rule: before some rule took them, now none matches. */
export const lostRules = ({ moves }: Pick<Impact, 'moves'>): readonly Move[] =>
  moves.filter(({ from, to }) => from.rule !== null && to.rule === null);
