import type { Advance } from '../model/ledger.ts';
import type { Reason } from '../model/types.gen.ts';
import type { Router, TargetPlan } from '../policy/router.ts';
import { localDate } from '../time/local-date.ts';
import { type Dropped, dropOfRep, type Moment } from './eligible.ts';
import type { NormalLead } from './normal-lead.ts';
import { pickFromTeam } from './pick-from-team.ts';

/** What came of trying one target: who takes the lead, or why nobody does. */
export interface TargetTry {
  readonly target: TargetPlan;
  readonly taken:
    | { readonly by: 'owner'; readonly owner: string; readonly team: string | null; readonly advance: Advance }
    | { readonly by: 'queue'; readonly queue: string }
    | null;
  /** The reason when this target, as a rule's `assign`, takes the lead. */
  readonly reason: Reason;
  readonly eligible: readonly string[];
  readonly dropped: readonly Dropped[];
  readonly hoursIgnored: boolean;
  readonly onlyWeightless: boolean;
}

/** Tries a target for a lead. A queue always takes it; a person or a team only when somebody is eligible. */
export function tryTarget(router: Router, lead: NormalLead, target: TargetPlan, moment: Moment): TargetTry {
  switch (target.kind) {
    case 'queue':
      return { ...nobody(target, 'queued_by_rule', []), taken: { by: 'queue', queue: target.queue } };
    case 'rep':
      return tryRep(router, target, target.rep, 'owner', moment);
    case 'field': {
      const named = lead.values[target.slot];
      return named === undefined
        ? nobody(target, 'account_owner', [])
        : tryRep(router, target, String(named), 'account_owner', moment);
    }
    case 'team':
      return tryTeam(router, target, target.team, moment);
  }
}

function nobody(target: TargetPlan, reason: Reason, dropped: readonly Dropped[]): TargetTry {
  return { target, taken: null, reason, eligible: [], dropped, hoursIgnored: false, onlyWeightless: false };
}

function tryRep(router: Router, target: TargetPlan, rep: string, reason: Reason, moment: Moment): TargetTry {
  const plan = router.reps.get(rep);
  const why = plan ? dropOfRep(plan, moment) : 'unknown_rep';
  if (!plan || why !== null) return nobody(target, reason, [{ rep, why: why ?? 'unknown_rep' }]);
  const advance = { rep, date: localDate(plan.zone, moment.now), team: null };
  return { ...nobody(target, reason, []), taken: { by: 'owner', owner: rep, team: null, advance }, eligible: [rep] };
}

function tryTeam(router: Router, target: TargetPlan, id: string, moment: Moment): TargetTry {
  const plan = router.teams.get(id);
  if (!plan) throw new Error(`internal: a compiled rule names the team ${id}, which is not there`);
  const { advance, eligible, dropped, hoursIgnored, onlyWeightless } = pickFromTeam(plan, moment);
  const taken = advance && ({ by: 'owner', owner: advance.rep, team: id, advance } as const);
  return { target, taken, reason: 'picked', eligible, dropped, hoursIgnored, onlyWeightless };
}
