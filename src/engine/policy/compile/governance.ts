import type { FreezeScope, Governance } from '../../model/types.gen.ts';
import { compileWindows } from '../../time/windows.ts';
import type { Path } from '../place-of.ts';
import { sayPolicy } from '../say-policy.ts';
import type { Desk } from './desk.ts';

/** Governance: its names must be known, its windows must be times. */
export function judgeGovernance(desk: Desk): void {
  const { governance } = desk.policy;
  if (!governance) return;
  judgeApprovals(desk, governance);
  judgeScopes(desk, governance);
  judgeWindows(desk, governance);
}

const refer = (desk: Desk, to: Parameters<Desk['refer']>[0], name: string | undefined, path: Path): void => {
  if (name !== undefined) desk.refer(to, name, 'governance', '', path);
};

/** A key that isn't there leaves nothing to know a name by: the gate that needs it says no. */
function judgeApprovals(desk: Desk, { tiers, approvers, velocity = [] }: Governance): void {
  if (tiers && approvers)
    tiers.forEach((tier, i) => {
      tier.approvals.forEach(({ role }, j) => {
        refer(desk, 'approver', role, ['tiers', i, 'approvals', j, 'role']);
      });
    });
  if (tiers)
    velocity.forEach(({ tier }, i) => {
      refer(desk, 'tier', tier, ['velocity', i, 'tier']);
    });
}

function judgeScopes(desk: Desk, governance: Governance): void {
  const { protected: cells = [], windows = [], experiments = [], rollout = [] } = governance;
  cells.forEach(({ source, segment }, i) => {
    refer(desk, 'source', source, ['protected', i, 'source']);
    refer(desk, 'segment', segment, ['protected', i, 'segment']);
  });
  experiments.forEach(({ segment }, i) => {
    refer(desk, 'segment', segment, ['experiments', i, 'segment']);
  });
  windows.forEach(({ scope }, i) => {
    judgeScope(desk, scope ?? {}, ['windows', i, 'scope']);
  });
  rollout.forEach((step, i) => {
    judgePlaces(desk, step, ['rollout', i]);
  });
}

function judgeScope(desk: Desk, scope: FreezeScope, path: Path): void {
  judgePlaces(desk, scope, path);
  if (desk.policy.governance?.tiers) refer(desk, 'tier', scope.min_risk, [...path, 'min_risk']);
}

function judgePlaces(desk: Desk, { segments = [], sources = [] }: FreezeScope, path: Path): void {
  segments.forEach((name, i) => {
    refer(desk, 'segment', name, [...path, 'segments', i]);
  });
  sources.forEach((name, i) => {
    refer(desk, 'source', name, [...path, 'sources', i]);
  });
}

function judgeWindows(desk: Desk, { windows = [] }: Governance): void {
  for (const problem of compileWindows(windows).problems) {
    const index = windows.findIndex(window => window.id === problem.window);
    desk.refuse('governance', '', ['windows', index, problem.key], sayPolicy.window(problem.says, problem.allowed));
  }
}
