import { finding } from '../../model/finding.ts';
import type { LeadKeys } from '../../policy/condition.ts';
import type { ProofCheck } from '../check.ts';
import { sayShare } from '../space/share.ts';

/** So many regions are told one by one. */
const MOST = 20;

/** Leads that no rule matches: one finding a region, the largest first. */
export const check: ProofCheck = ({ router, places, proof, past }) => {
  const { gaps } = proof;
  const fallback = router.fallback;
  const told = gaps.length > MOST ? gaps.slice(0, MOST) : gaps;
  return told.map(({ says: region, share, witness, holds }, i) => {
    const last = i === MOST - 1 && gaps.length > MOST;
    const rest = last ? ` There are ${gaps.length - MOST} smaller regions more.` : '';
    const says = `No rule matches leads with ${region}: ${sayShare(share)} of all leads there could be${sayPast(past, holds)}.${rest}`;
    const why =
      `They wait in the fallback queue ${fallback}. Add a rule for them, or a rule with \`default: true\` in the ` +
      'last layer. The share measures the space of leads, not the traffic.';
    return finding(
      'uncovered-leads',
      places.at('precedence', '', ['fallback']),
      { says, why },
      { level: 'warning', witness },
    );
  });
};

/** `, and 12 of 5,000 past leads (0.2%)`. */
function sayPast(past: readonly LeadKeys[] | null, holds: (keys: LeadKeys) => boolean): string {
  if (past === null) return '';
  const n = past.filter(holds).length;
  return `, and ${n} of ${past.length} past leads (${Number(((100 * n) / Math.max(past.length, 1)).toPrecision(2))}%)`;
}
