import type { Decision } from '../../engine/model/types.gen.ts';
import type { Router } from '../../engine/policy/router.ts';
import { isInView, isShadow, type Progress } from '../../engine/release/rollout/reach.ts';
import { isPart, type Step } from '../../engine/release/rollout/steps.ts';
import { decide } from '../leads/decide.ts';
import type { Work } from '../leads/group-commit.ts';
import type { LiveRelease } from '../releases/live-release.ts';
import { presenceOf } from '../roster/presence.ts';
import { underRoster } from '../roster/under-roster.ts';
import type { Service } from '../service.ts';
import type { RolloutLead, Side } from '../store/rows/rollouts.ts';
import type { Instant, RawRecord } from '../store/rows.ts';
import { placeOf } from './place-of.ts';

/** A lead that was just decided, and what it was decided from. */
export interface Shown {
  readonly id: string;
  readonly raw: RawRecord;
  readonly source: string | null;
  readonly receivedAt: Instant;
  readonly now: Instant;
  readonly by: LiveRelease;
  readonly decision: Decision;
}

/**
 * While a rollout runs, notes what a lead showed under each release. Both decide it on the same ledger, as it stood before
 * anything followed from the decision; the one that does not act never writes. Ask before the decision is settled.
 */
export function lookOn(service: Service, shown: Shown): (work: Work) => Promise<void> {
  const { candidate, live, roster, ledger } = service;
  if (!candidate || !live) return async () => {};
  const { rollout } = candidate;
  if (!isInView(rollout, placeOf(rollout, live.router, shown))) return async () => {};
  const acts: Side = shown.by.by.bundle === candidate.release.by.bundle ? 'candidate' : 'base';
  const other = acts === 'candidate' ? live : underRoster(candidate.release, roster);
  const { decision } = decide(other, ledger, { id: shown.id, raw: shown.raw, earlier: [] }, shown.now);
  const differs = Number(!sameFate(decision, shown.decision));
  const rows = [
    rowOf(shown, shown.by, shown.decision, { side: acts, shadow: 0, differs }),
    ...(looksOn(rollout, acts) ? [rowOf(shown, other, decision, { side: otherThan(acts), shadow: 1, differs })] : []),
  ];
  const { n, step } = rollout;
  return async ({ store }) => {
    for (const row of rows) await store.addRolloutLead({ ...row, rollout: n, step });
  };
}

/**
 * Whether the side that doesn't act is noted. Once the candidate acts on a share, it is judged by what it did, not by what
 * it would have done. Where it takes whole segments or sources, no lead is left to compare with but the same ones.
 */
const looksOn = (progress: Progress, acts: Side): boolean =>
  acts === 'base' ? isShadow(progress) : isPart(progress.steps[progress.step] ?? ALL);

const ALL: Step = { share: 1, minLeads: 0, minTime: 0 };

const otherThan = (side: Side): Side => (side === 'base' ? 'candidate' : 'base');

const sameFate = (a: Decision, b: Decision): boolean => a.owner === b.owner && a.team === b.team && a.queue === b.queue;

function rowOf(
  { id, source, receivedAt, now }: Shown,
  { router }: LiveRelease,
  decision: Decision,
  side: Pick<RolloutLead, 'side' | 'shadow' | 'differs'>,
): Omit<RolloutLead, 'rollout' | 'step'> {
  const { owner, queue, conflicts, reason } = decision;
  return {
    ...side,
    leadId: id,
    receivedAt,
    queued: Number(queue !== null),
    fallback: Number(queue === router.fallback),
    conflict: Number(conflicts.length > 0),
    noRule: Number(reason === 'no_rule'),
    missingField: Number(reason === 'missing_field'),
    absentOwner: Number(owner !== null && presenceOf(router, owner, now) !== 'here'),
    cell: protectedCell(router, source, decision.segment),
  };
}

/** The protected place of governance that a lead belongs to. */
function protectedCell({ policy }: Router, source: string | null, segment: string | null): string | null {
  const place = (policy.governance?.protected ?? []).find(
    each => (each.segment ?? segment) === segment && (each.source ?? source) === source,
  );
  return place ? [place.source ?? 'every source', place.segment ?? 'every segment'].join(', ') : null;
}
