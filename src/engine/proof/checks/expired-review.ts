import { finding } from '../../model/finding.ts';
import type { At } from '../../model/place.ts';
import type { Finding } from '../../model/types.gen.ts';
import type { Check } from '../check.ts';

/** Rules and SLA rows whose review date has passed: old rules go wrong in silence. */
export const check: Check = ({ router, places, today }) => {
  const say = (what: string, date: string, steward: string | undefined, at: At): Finding =>
    finding(
      'expired-review',
      at,
      {
        says: `The review of ${what} was due by ${date}${steward === undefined ? '' : ` (steward: ${steward})`}.`,
        why: 'Read them once more, then move `review_by` on.',
      },
      { level: 'warning' },
    );
  const expired = <T extends { readonly review_by?: string }>(items: readonly T[]) =>
    items.filter((item): item is T & { readonly review_by: string } => (item.review_by ?? today) < today);
  const files = new Map<string, Finding>();
  for (const rule of expired(router.policy.rules)) {
    const at = places.at('file of rule', rule.id, ['review_by']);
    const key = at.file ?? rule.id;
    if (!files.has(key)) files.set(key, say(`the rules in ${key}`, rule.review_by, rule.steward, at));
  }
  const rows = expired(router.policy.sla.targets).map(row =>
    say(`the SLA row ${row.id}`, row.review_by, row.steward, places.at('target', row.id, ['review_by'])),
  );
  return [...files.values(), ...rows];
};
