import { countText } from '../../engine/gate/say-share.ts';
import type { Impact, LeadChange, Move } from '../../engine/model/types.gen.ts';
import { differingParts, groupMoves, rulesOf, shareWords } from '../diff/move-words.ts';
import { code } from '../markdown.ts';
import { type Section, sectionOf } from './section.ts';
import { MOST_MOVES, movesTitle, travelledWays } from './travelled-ways.ts';

/**
 * What changes: the exact moves with a witness each, the most travelled first. Where the exact difference holds none,
 * the past leads by where they were and where they would go.
 */
export function moves(impact: Impact): Section {
  return impact.moves.length > 0 ? exactMoves(impact) : travelledWays(impact);
}

function exactMoves(impact: Impact): Section {
  const { moves: all, changes, leads } = impact;
  const travelled = leadsByGroup(all, changes);
  const count = ({ from, to }: Ends): number => travelled.get(keyOf({ from, to })) ?? 0;
  const ordered = groupMoves(all).sort((a, b) => count(b) - count(a) || b.share - a.share);
  // The report may list only the first changed leads: then a count is what was seen at least.
  const least = changes.length < leads.changed ? '≥ ' : '';
  const heads = '| before | after | past leads | share of the space | for example |\n| --- | --- | --: | --: | --- |\n';
  return sectionOf(movesTitle(impact) + heads, ordered, MOST_MOVES, group => {
    const cells = [code(group.from), code(group.to), `${least}${countText(count(group))}`, shareWords(group.share)];
    return `| ${[...cells, code(JSON.stringify(group.witness))].join(' | ')} |`;
  });
}

/** The two ends of a group of moves, in words. */
interface Ends {
  readonly from: string;
  readonly to: string;
}

const keyOf = (ends: Ends): string => JSON.stringify([ends.from, ends.to]);

/** How many changed leads each group of moves has: those that rules of its two sides decided, each lead once a group. */
function leadsByGroup(moves: readonly Move[], changes: readonly LeadChange[]): ReadonlyMap<string, number> {
  const byRules = new Map<string, number>();
  for (const { from, to, kind } of changes) {
    if (kind === 'cascade') continue;
    const pair = pairOf(from.rule, to.rule);
    byRules.set(pair, (byRules.get(pair) ?? 0) + 1);
  }
  const pairsOf = new Map<string, Set<string>>();
  for (const move of moves) {
    const key = keyOf(differingParts(move));
    const pairs = pairsOf.get(key) ?? new Set();
    for (const before of rulesOf(move.from)) for (const after of rulesOf(move.to)) pairs.add(pairOf(before, after));
    pairsOf.set(key, pairs);
  }
  const sum = (pairs: ReadonlySet<string>) => [...pairs].reduce((all, pair) => all + (byRules.get(pair) ?? 0), 0);
  return new Map([...pairsOf].map(([key, pairs]) => [key, sum(pairs)]));
}

const pairOf = (before: string | null, after: string | null): string => JSON.stringify([before, after]);
