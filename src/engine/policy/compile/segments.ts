import type { Router } from '../router.ts';
import { sayPolicy } from '../say-policy.ts';
import type { Desk } from './desk.ts';
import type { KnownLists } from './lists.ts';
import { compileWhen } from './when.ts';

/** Segments in their written order; the last, and only it, is the default. */
export function compileSegments(desk: Desk, lists: KnownLists): Router['segments'] {
  const { segments } = desk.policy;
  if (segments.length === 0 && !desk.isUnknowable('segment')) desk.refuse('segment', '', [], sayPolicy.lastDefault);
  return segments.map((segment, i) => {
    const isLast = i === segments.length - 1;
    if ((segment.default === true) !== isLast || (segment.when !== undefined) === isLast)
      desk.refuse('segment', segment.id, [], sayPolicy.lastDefault);
    const condition = segment.when && compileWhen(desk, lists, { group: 'segment', id: segment.id }, segment.when);
    return { id: segment.id, condition: segment.default ? null : (condition ?? { all: [], any: null }) };
  });
}
