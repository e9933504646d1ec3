import type { GateResult, Velocity } from '../../model/types.gen.ts';
import { instantText } from '../../time/instant.ts';
import { DAY } from '../../time/units.ts';
import type { Gate, GateInput, PastRelease } from '../gate.ts';
import { governanceOfBase } from '../governance-of-base.ts';
import { block, pass } from '../outcomes.ts';
import { riskOfChange, whyNoTier } from '../risk/risk-of-change.ts';
import { countText } from '../say-share.ts';

const NAME = 'velocity';
const WEEK = 7 * DAY;

/** Blocks one more release of a risk tier than the base allows in seven days. */
export const gate: Gate = input => {
  const base = governanceOfBase(input.base);
  if (base.kind === 'first') return pass(NAME, 'The first release of all: none went before.');
  if (base.kind === 'no') return block(NAME, base.says, base.next);
  const { velocity = [] } = base.governance;
  if (velocity.length === 0) return pass(NAME, 'The base sets no limit of releases.');
  const reading = riskOfChange(input);
  if (reading.kind === 'no') return block(NAME, reading.says, reading.next);
  const { tier } = reading.risk;
  const unrated = whyNoTier(base.governance, reading.risk);
  if (tier === null || unrated !== null)
    return block(NAME, unrated ?? '', 'Set it in a pull request of its own first.');
  const limits = velocity.filter(limit => limit.tier === tier);
  if (limits.length === 0) return pass(NAME, `The base sets no limit of releases of the tier ${tier}.`);
  return judge(input, tier, limits);
};

function judge({ releases: reading, now }: GateInput, tier: string, limits: readonly Velocity[]): GateResult {
  if (reading.kind === 'none')
    return block(
      NAME,
      `The releases of the last 7 days are not known: ${reading.why}`,
      'Run `git fetch --tags` and ask again.',
    );
  const most = Math.min(...limits.map(({ per_week }) => per_week));
  const recent = reading.releases.filter(release => release.tier === tier && isRecent(release, now));
  const says = `${countText(recent.length)} of ${countText(most)} releases of the tier ${tier} in 7 days`;
  if (recent.length < most) return pass(NAME, `${says}.`);
  const free = recent.map(({ at }) => at + WEEK).sort((a, b) => a - b)[recent.length - most];
  const numbers = recent.map(({ release }) => release).join(', ');
  return block(
    NAME,
    `${says}${numbers === '' ? '' : ` (${numbers})`}.`,
    free === undefined ? `The base allows none: \`velocity\` of the tier ${tier}.` : `Wait until ${instantText(free)}.`,
  );
}

/** In the seven days that end now; the moment seven days ago is out again. */
const isRecent = ({ at }: PastRelease, now: number): boolean => at > now - WEEK && at <= now;
