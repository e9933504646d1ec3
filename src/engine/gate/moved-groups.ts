import type { Governance, Impact, ImpactCell } from '../model/types.gen.ts';
import { limitOf } from './limit-of.ts';
import { placeName, protectedCells } from './protected-cells.ts';
import { countText, shareBeside } from './say-share.ts';

/** A group of leads with the share of it that may move. */
export interface MovedGroup {
  /** `` `5,000 leads of segment enterprise` `` without the number: empty for all leads. */
  readonly name: string;
  readonly total: number;
  /** Those of its leads that count against the limit. */
  readonly moved: number;
  /** From 0 to 1. */
  readonly limit: number;
}

export type MovedGroups =
  | { readonly kind: 'groups'; readonly groups: readonly MovedGroup[] }
  | { readonly kind: 'no'; readonly missing: string };

/** What is known of some leads: of a cell, of a segment, of all. */
type Counted = Pick<ImpactCell, 'total' | 'direct' | 'data' | 'slower'>;

/** Which of the leads count against a limit. */
export type CountOf = (counted: Counted) => number;

/** Direct and data changes; cascades don't count. */
export const movedOf: CountOf = ({ direct, data }) => direct + data;

/** Leads that are promised less. */
export const slowerOf: CountOf = ({ slower = 0 }) => slower;

/** Every group that governance sets a limit for: all leads, each segment, and the protected places. */
export function movedGroups(governance: Governance, impact: Impact, count: CountOf = movedOf): MovedGroups {
  const { limits, protected: places = [] } = governance;
  const all = limitOf(limits?.moved);
  const each = limitOf(limits?.moved_per_segment);
  if (all === null) return { kind: 'no', missing: 'limits.moved' };
  if (each === null) return { kind: 'no', missing: 'limits.moved_per_segment' };
  const slower = impact.cells.reduce((sum, cell) => sum + slowerOf(cell), 0);
  const groups = [group('', [{ ...impact.leads, slower }], all, count)];
  for (const [segment, counts] of Object.entries(impact.by.segment))
    groups.push(group(`segment ${segment}`, [{ ...counts, slower: slowerIn(impact, segment) }], each, count));
  for (const place of places) {
    const limit = limitOf(place.moved);
    if (limit === null) return { kind: 'no', missing: 'protected' };
    groups.push(group(`the protected ${placeName(place)}`, protectedCells(impact, place), limit, count));
  }
  return { kind: 'groups', groups };
}

const slowerIn = ({ cells }: Impact, segment: string): number =>
  cells.filter(cell => cell.segment === segment).reduce((sum, cell) => sum + slowerOf(cell), 0);

const group = (name: string, counted: readonly Counted[], limit: number, count: CountOf): MovedGroup => ({
  name,
  limit,
  total: counted.reduce((sum, each) => sum + each.total, 0),
  moved: counted.reduce((sum, each) => sum + count(each), 0),
});

/** Whether a group moves more than it may. Below `floor` leads a share says nothing. */
export const isOver = ({ total, moved, limit }: MovedGroup, floor: number): boolean =>
  total >= floor && total > 0 && moved / total > limit;

/** `12.4% of 5,000 leads of segment enterprise` */
export function movedText({ name, total, moved, limit }: MovedGroup): string {
  const whole = `${countText(total)} ${total === 1 ? 'lead' : 'leads'}`;
  return `${shareBeside(moved, total, limit)} of ${whole}${name === '' ? '' : ` of ${name}`}`;
}
