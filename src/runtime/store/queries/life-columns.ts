import type { LeadLife } from '../rows/life.ts';

/** The columns of a lead's life, but for its receipt. */
export const lifeColumns = (life: LeadLife) => ({
  status: life.status,
  segment: life.segment,
  sla: life.sla,
  escalation: life.escalation,
  owner: life.owner,
  team: life.team,
  first_owned_at: life.firstOwnedAt,
  owned_at: life.ownedAt,
  accepted_at: life.acceptedAt,
  responded_at: life.respondedAt,
  opportunity_at: life.opportunityAt,
  closed_at: life.closedAt,
  pauses: JSON.stringify(life.pauses),
  merged_into: life.mergedInto,
  unassigned_due: life.unassignedDue,
});

export const LIFE_COLUMNS = [
  'status',
  'segment',
  'sla',
  'escalation',
  'owner',
  'team',
  'first_owned_at',
  'owned_at',
  'accepted_at',
  'responded_at',
  'opportunity_at',
  'closed_at',
  'pauses',
  'merged_into',
  'unassigned_due',
] as const satisfies readonly (keyof ReturnType<typeof lifeColumns>)[];
