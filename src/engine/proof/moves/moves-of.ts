import { compareFractions, type Fraction, fraction, fractionText } from '../../model/fraction.ts';
import { byteOrder } from '../../model/place.ts';
import type { Move } from '../../model/types.gen.ts';
import type { Router, RulePlan } from '../../policy/router.ts';
import { numberOf, sizeOf } from '../space/share.ts';
import type { Space } from '../space/space.ts';
import { type Seen, shown } from '../witness.ts';
import type { Ending } from './ending.ts';
import { moveSide, outcomeText, rulesById } from './move-side.ts';
import { SAMPLE } from './sample.ts';
import { shareInterval } from './share-interval.ts';

/** The endings whose outcome differs, as moves: the largest share first. */
export function movesOf(space: Space, base: Router, head: Router, endings: readonly Ending[]): Move[] {
  const size = sizeOf(space);
  const [before, after] = [rulesById(base), rulesById(head)];
  const moves = endings.flatMap(ending => {
    if (!isMove(base, head, ending)) return [];
    const [from, to] = [rulesAt(base, ending.base), rulesAt(head, ending.head)];
    const share = fraction(ending.points, size);
    const move: Move = {
      from: moveSide(base, from, before),
      to: moveSide(head, to, after),
      share: numberOf(share),
      share_exact: fractionText(share),
      ...(ending.drawn === undefined ? {} : { interval: shareInterval(ending.drawn, SAMPLE) }),
      witness: shown(space, ending.witness, meets(from, to), `the move from ${from[0]?.id} to ${to[0]?.id}`),
    };
    return [{ share, move, name: `${sayChain(from)}>${sayChain(to)}` }];
  });
  return moves.sort(inOrder).map(({ move }) => move);
}

/** Whether the leads of an ending are decided otherwise by the head. */
export const isMove = (base: Router, head: Router, ending: Ending): boolean =>
  outcomeText(base, rulesAt(base, ending.base)) !== outcomeText(head, rulesAt(head, ending.head));

const rulesAt = (router: Router, indexes: readonly number[]): RulePlan[] =>
  indexes.map(index => router.rules[index]).filter(rule => rule !== undefined);

const meets =
  (from: readonly RulePlan[], to: readonly RulePlan[]) =>
  ([base, head]: readonly Seen[]): boolean =>
    sayChain(base?.chain ?? []) === sayChain(from) && sayChain(head?.chain ?? []) === sayChain(to);

const sayChain = (chain: readonly RulePlan[]): string => chain.map(rule => rule.id).join(' ');

interface Ranked {
  readonly share: Fraction;
  readonly name: string;
}

const inOrder = (a: Ranked, b: Ranked): number => -compareFractions(a.share, b.share) || byteOrder(a.name, b.name);
