import type { Decision } from '../../engine/model/types.gen.ts';

/**
 * Whether an answer of the rules changes anything. A lead that waits is moved by any owner or other queue; one with an
 * owner only by another rule, segment or promise.
 */
export function isNews(before: Decision, after: Decision, owner: string | null = before.owner): boolean {
  const sameRule = before.rule === after.rule && before.layer === after.layer && before.segment === after.segment;
  const waits = before.owner === null && owner === null;
  return !sameRule || before.sla !== after.sla || (waits && (after.owner !== null || before.queue !== after.queue));
}
