import type { SlaTarget } from '../../model/types.gen.ts';
import type { Router } from '../../policy/router.ts';
import { readDuration } from '../../time/duration.ts';
import type { ClockKind, Pledge } from './clock.ts';

/**
 * What the live rules promise for one clock of a lead under this SLA row. Warnings come at half of the target and at the
 * row's p90. With `calendar: owner`, response runs in the hours of the lead's first owner, and assignment always.
 */
export function pledgeOf(router: Router, sla: string | null, kind: ClockKind, owner: string | null): Pledge {
  const row = router.policy.sla.targets.find(target => target.id === sla);
  if (!row) return { ...NOTHING };
  const times = kind === 'reassignment' ? undefined : row[kind];
  const targetMs = ms(times?.breach);
  return {
    sla: row.id,
    targetMs,
    marks: marksOf(targetMs, ms(times?.p90)),
    calendar: calendarOf(router, row, kind, owner),
    escalation: row.escalation ?? null,
    businessCritical: row.business_critical ?? false,
  };
}

const NOTHING: Pledge = {
  sla: null,
  targetMs: null,
  marks: [],
  calendar: 'always',
  escalation: null,
  businessCritical: false,
};

const ms = (duration: string | undefined): number | null =>
  duration === undefined ? null : (readDuration(duration)?.ms ?? null);

function marksOf(target: number | null, p90: number | null): number[] {
  if (target === null) return [];
  const marks = new Set([Math.floor(target / 2), p90 ?? 0]);
  return [...marks].filter(mark => mark > 0 && mark < target).sort((a, b) => a - b);
}

function calendarOf(router: Router, row: SlaTarget, kind: ClockKind, owner: string | null): string {
  if (row.calendar !== 'owner') return row.calendar ?? 'always';
  const rep = kind === 'assignment' || owner === null ? undefined : router.reps.get(owner);
  return rep?.calendar.id ?? 'always';
}
