import type { Site, Step } from './step.ts';

/** Level 1: who gets a lead, how soon, and what happens when nobody does, is written down and in force. */
export function written({ router, releases }: Site): Step[] {
  const { sla, escalation, queues } = router.policy;
  const ending = queues.filter(({ on_expiry }) => on_expiry !== undefined).length;
  return [
    {
      name: 'rules are live',
      holds: releases.live > 0,
      says: `${releases.live} releases went live; ${router.rules.length} rules hold.`,
    },
    {
      name: 'promises are written',
      holds: sla.targets.length > 0,
      says: `${sla.targets.length} rows of the SLA matrix.`,
    },
    {
      name: 'queues end at a person',
      holds: ending === queues.length,
      says: `${ending} of ${queues.length} queues name who takes over.`,
    },
    {
      name: 'escalation is written',
      holds: escalation.policies.length > 0,
      says: `${escalation.policies.length} escalation policies.`,
    },
  ];
}
