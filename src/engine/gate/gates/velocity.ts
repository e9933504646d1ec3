import type { GateResult, Velocity } from '../../model/types.gen.ts';
import { instantText } from '../../time/instant.ts';
import { DAY } from '../../time/units.ts';
import type { Gate, GateInput, PastRelease } from '../gate.ts';
import { governanceOfBase } from '../governance-of-base.ts';
import { impactOfPlan } from '../impact-of-plan.ts';
import { block, pass } from '../outcomes.ts';
import { riskOfChange, whyNoTier } from '../risk/risk-of-change.ts';
import { countText } from '../say-share.ts';
import { touchedSegments } from '../touched-segments.ts';

const NAME = 'velocity';
const WEEK = 7 * DAY;

/** Blocks one more release of a risk tier for a segment than the base allows in seven days. */
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

function judge(input: GateInput, tier: string, limits: readonly Velocity[]): GateResult {
  const { releases: reading, now } = input;
  if (reading.kind === 'none')
    return block(
      NAME,
      `The releases of the last 7 days are not known: ${reading.why}`,
      'Run `git fetch --tags` and ask again.',
    );
  const most = Math.min(...limits.map(({ per_week }) => per_week));
  const recent = reading.releases.filter(release => release.tier === tier && isRecent(release, now));
  const { segment, releases } = busiest(recent, segmentsOf(input));
  const where = segment === null ? '' : ` for ${segment}`;
  const says = `${countText(releases.length)} of ${countText(most)} releases of the tier ${tier}${where} in 7 days`;
  if (releases.length < most) return pass(NAME, `${says}.`);
  const free = releases.map(({ at }) => at + WEEK).sort((a, b) => a - b)[releases.length - most];
  const numbers = releases.map(({ release }) => release).join(', ');
  return block(
    NAME,
    `${says}${numbers === '' ? '' : ` (${numbers})`}.`,
    free === undefined ? `The base allows none: \`velocity\` of the tier ${tier}.` : `Wait until ${instantText(free)}.`,
  );
}

interface Busy {
  /** Null where not one segment alone is meant. */
  readonly segment: string | null;
  readonly releases: readonly PastRelease[];
}

/** The segment of the change that has seen the most releases; all of them where its segments are not known. */
function busiest(recent: readonly PastRelease[], segments: readonly string[] | null): Busy {
  if (segments === null || recent.every(release => release.segments === null))
    return { segment: null, releases: recent };
  const of = (segment: string) => recent.filter(release => release.segments?.includes(segment) ?? true);
  const busy = segments.map(segment => ({ segment, releases: of(segment) }));
  return busy.reduce((most, each) => (each.releases.length > most.releases.length ? each : most));
}

function segmentsOf(input: GateInput): readonly string[] | null {
  const { base, head } = input;
  const reading = impactOfPlan(input);
  if (reading.kind === 'no' || base.kind !== 'policy' || head.router === null) return null;
  return touchedSegments(reading.impact, base.router, head.router);
}

/** In the seven days that end now; the moment seven days ago is out again. */
const isRecent = ({ at }: PastRelease, now: number): boolean => at > now - WEEK && at <= now;
