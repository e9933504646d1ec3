import { countText } from '../../engine/gate/say-share.ts';
import type {
  Assign,
  ChainLink,
  Diff,
  Move,
  MoveSide,
  Otherwise,
  ShareInterval,
} from '../../engine/model/types.gen.ts';
import { shareInterval } from '../../engine/proof/moves/share-interval.ts';

/** `team dach`, `owner anna.keller`, `queue unrouted`. */
function targetWords(target: Assign): string {
  const [kind, name] = Object.entries(target)[0] ?? ['', ''];
  return `${kind} ${name}`;
}

function outcomeWords(assign: Assign, otherwise: Otherwise | undefined): string {
  if (otherwise === undefined) return targetWords(assign);
  return `${targetWords(assign)}, else ${otherwise === 'next' ? 'the later layers' : targetWords(otherwise)}`;
}

const linkWords = ({ rule, assign, otherwise }: ChainLink): string =>
  `${outcomeWords(assign, otherwise)} (${rule ?? 'no rule'})`;

/** The rules that decide on one side of a move, in the order in which they are asked. */
export const rulesOf = ({ rule, then = [] }: MoveSide): (string | null)[] => [rule, ...then.map(link => link.rule)];

/** A lead in words: `country DE, employees 200`; with no field at all, `a lead of which nothing is known`. */
export function witnessWords(witness: Move['witness']): string {
  const words = Object.entries(witness).map(([field, value]) => `${field} ${value}`);
  return words.length ? words.join(', ') : 'a lead of which nothing is known';
}

/** The part of the two sides that differs: a shared beginning of the chain is left out. */
export function differingParts({ from, to }: Move): { from: string; to: string } {
  const [before, after] = [from, to].map(side => [linkWords(side), ...(side.then ?? []).map(linkWords)]);
  let shared = 0;
  while (before?.[shared] !== undefined && before[shared] === after?.[shared]) shared += 1;
  const rest = (links: string[] | undefined) => (links ?? []).slice(shared).join('; then ') || 'the fallback queue';
  return { from: rest(before), to: rest(after) };
}

/** Moves that differ in the same way are one for a reader, whatever rules were asked before: their shares add up. */
export interface MoveGroup {
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly ways: number;
  /** Of the group's largest move. */
  readonly witness: Move['witness'];
  readonly move: Move;
}

export function groupMoves(moves: readonly Move[]): MoveGroup[] {
  const groups = new Map<string, MoveGroup>();
  for (const move of [...moves].sort((a, b) => b.share - a.share)) {
    const parts = differingParts(move);
    const key = JSON.stringify(parts);
    const group = groups.get(key) ?? { ...parts, share: 0, ways: 0, witness: move.witness, move };
    groups.set(key, { ...group, share: group.share + move.share, ways: group.ways + 1 });
  }
  return [...groups.values()].sort((a, b) => b.share - a.share);
}

/** How sure an estimate is, for people: nothing where the shares are exact. */
export const estimateWords = ({ estimate }: Diff): string =>
  estimate === undefined
    ? ''
    : `${countText(estimate.moved)} of ${countText(estimate.drawn)} drawn leads move; of all leads it is ${intervalWords(estimate.interval)} (95% sure)`;

/** `between 1.2% and 3.4%`. */
export const intervalWords = ({ low, high }: ShareInterval): string =>
  `between ${shareWords(low)} and ${shareWords(high)}`;

/** The share of a group, with its interval where it was estimated. */
export function groupShareWords({ share }: MoveGroup, { estimate }: Diff): string {
  const words = `${shareWords(share)} of the lead space`;
  if (!estimate) return words;
  return `about ${words} (${intervalWords(shareInterval(Math.round(share * estimate.drawn), estimate.drawn))})`;
}

/** A share of the lead space for people: never rounded down to nothing. */
export function shareWords(share: number): string {
  const percent = share * 100;
  if (percent === 0 || percent >= 0.01) return `${Number(percent.toPrecision(3))}%`;
  return 'under 0.01%';
}
