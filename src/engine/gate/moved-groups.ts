import type { Governance, Impact, ImpactCounts } from '../model/types.gen.ts';
import { readShare } from '../time/share.ts';
import { countText, shareBeside } from './say-share.ts';

/** A group of leads with the share of it that may move. */
export interface MovedGroup {
  /** `` `5,000 leads of segment enterprise` `` without the number: empty for all leads. */
  readonly name: string;
  readonly total: number;
  /** Direct and data changes; cascades don't count. */
  readonly moved: number;
  /** From 0 to 1. */
  readonly limit: number;
}

export type MovedGroups =
  | { readonly kind: 'groups'; readonly groups: readonly MovedGroup[] }
  | { readonly kind: 'no'; readonly missing: string };

/** Every group that governance sets a limit for: all leads, each segment, and the protected places. */
export function movedGroups({ limits, protected: cells = [] }: Governance, impact: Impact): MovedGroups {
  const all = limitOf(limits?.moved);
  const each = limitOf(limits?.moved_per_segment);
  if (all === null) return { kind: 'no', missing: 'limits.moved' };
  if (each === null) return { kind: 'no', missing: 'limits.moved_per_segment' };
  const groups = [group('', [impact.leads], all)];
  for (const [segment, counts] of Object.entries(impact.by.segment))
    groups.push(group(`segment ${segment}`, [counts], each));
  for (const { source, segment, moved } of cells) {
    const limit = limitOf(moved);
    if (limit === null) return { kind: 'no', missing: 'protected' };
    const within = impact.cells.filter(
      cell => (source ?? cell.source) === cell.source && (segment ?? cell.segment) === cell.segment,
    );
    groups.push(group(`the protected ${placeName(source, segment)}`, within, limit));
  }
  return { kind: 'groups', groups };
}

const limitOf = (share: string | undefined): number | null => (share === undefined ? null : readShare(share));

const group = (name: string, counts: readonly ImpactCounts[], limit: number): MovedGroup => ({
  name,
  limit,
  total: counts.reduce((sum, each) => sum + each.total, 0),
  moved: counts.reduce((sum, each) => sum + each.direct + each.data, 0),
});

const placeName = (source: string | undefined, segment: string | undefined): string =>
  [source ?? 'every source', segment ?? 'every segment'].join(' × ');

/** Whether a group moves more than it may. Below `floor` leads a share says nothing. */
export const isOver = ({ total, moved, limit }: MovedGroup, floor: number): boolean =>
  total >= floor && total > 0 && moved / total > limit;

/** `12.4% of 5,000 leads of segment enterprise` */
export function movedText({ name, total, moved, limit }: MovedGroup): string {
  const whole = `${countText(total)} ${total === 1 ? 'lead' : 'leads'}`;
  return `${shareBeside(moved, total, limit)} of ${whole}${name === '' ? '' : ` of ${name}`}`;
}
