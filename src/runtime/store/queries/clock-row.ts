import type { Insertable, Selectable } from 'kysely';
import { nextWarning } from '../../../engine/sla/clocks/run-clock.ts';
import type { ClaimedClock, ClockRow } from '../rows/clocks.ts';
import { storedJson } from '../stored-json.ts';
import type { Tables } from '../tables.ts';

/** A row of the table as the port hands it out. */
export function clockRow(row: Selectable<Tables['clocks']>): ClaimedClock {
  return {
    n: row.n,
    leadId: row.lead_id,
    kind: row.kind,
    pledge: {
      sla: row.sla,
      targetMs: row.target_ms,
      marks: storedJson(row.marks, `a clock of lead ${row.lead_id}`),
      calendar: row.calendar,
      escalation: row.escalation,
      businessCritical: row.business_critical === 1,
    },
    release: row.release,
    calendarDigest: row.calendar_digest,
    startedAt: row.started_at,
    warnings: storedJson(row.warnings, `a clock of lead ${row.lead_id}`),
    warnedMs: row.warned_ms,
    dueAt: row.due_at,
    nextAt: row.next_at,
    paused: row.paused === 1,
    breachedAt: row.breached_at,
    stoppedAt: row.stopped_at,
    elapsedMs: row.elapsed_ms,
    drill: row.drill === 1,
  };
}

/** All columns but the number, which the store gives. */
export const CLOCK_COLUMNS = [
  'lead_id',
  'kind',
  'sla',
  'escalation',
  'business_critical',
  'target_ms',
  'marks',
  'calendar',
  'release',
  'calendar_digest',
  'started_at',
  'warnings',
  'warned_ms',
  'warn_at',
  'due_at',
  'next_at',
  'paused',
  'breached_at',
  'stopped_at',
  'elapsed_ms',
  'drill',
] as const satisfies readonly (keyof Tables['clocks'])[];

type ClockColumns = Pick<Insertable<Tables['clocks']>, (typeof CLOCK_COLUMNS)[number]>;

/** The way back: what a clock is stored as. */
export function clockColumns(clock: ClockRow): ClockColumns {
  const { pledge } = clock;
  return {
    lead_id: clock.leadId,
    kind: clock.kind,
    sla: pledge.sla,
    escalation: pledge.escalation,
    business_critical: Number(pledge.businessCritical),
    target_ms: pledge.targetMs,
    marks: JSON.stringify(pledge.marks),
    calendar: pledge.calendar,
    release: clock.release,
    calendar_digest: clock.calendarDigest,
    started_at: clock.startedAt,
    warnings: JSON.stringify(clock.warnings),
    warned_ms: clock.warnedMs,
    warn_at: clock.nextAt === null ? null : (nextWarning(clock)?.at ?? null),
    due_at: clock.dueAt,
    next_at: clock.nextAt,
    paused: Number(clock.paused),
    breached_at: clock.breachedAt,
    stopped_at: clock.stoppedAt,
    elapsed_ms: clock.elapsedMs,
    drill: Number(clock.drill),
  };
}
