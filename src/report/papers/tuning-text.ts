import type { WeightSuggestion } from '../../engine/measure/papers/tune/suggest-weights.ts';
import { sayNumber } from '../../engine/measure/say-figure.ts';
import { visible } from '../visible.ts';
import { intervalOf } from './say-interval.ts';

/** What is suggested, one line a member, before the patch. */
export const tuningText = (suggestions: readonly WeightSuggestion[]): string => suggestions.map(lineOf).join('');

function lineOf({ team, rep, from, to, why, leads, expected, own, others }: WeightSuggestion): string {
  const who = `${visible(team)}: ${visible(rep)} ${from} → ${to}`;
  if (why === null) return `${who}, in proportion, so that the others' weights can be told in whole numbers\n`;
  const load = `has ${leads} leads, ${sayNumber(expected)} by weight`;
  return `${who}: ${why} than the others: answered in time ${intervalOf(own)}, the others ${intervalOf(others)}; ${load}\n`;
}
