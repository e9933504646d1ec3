import type { Generated, Kysely } from 'kysely';
import type { ClockKind } from '../../engine/sla/clocks/clock.ts';
import type { HappeningKind } from '../../engine/sla/life/happening.ts';
import type { IncidentTables } from './incident-tables.ts';
import type { EventReason, EventState } from './rows/events.ts';
import type { OutboxState } from './rows/outbox.ts';
import type { RolloutState, Side } from './rows/rollouts.ts';
import type { OverriddenField, OverrideEnding } from './rows/roster.ts';
import type { Cause, Ending, LeadStatus, ReleaseStatus } from './rows.ts';

/** Columns are text or integers alone; JSON is text, an instant is epoch milliseconds, a truth value is 0 or 1. */
export interface Tables extends IncidentTables {
  leads: {
    id: string;
    raw: string;
    digest: string;
    source: string | null;
    received_at: number;
    status: LeadStatus;
    person: string | null;
    domain: string | null;
    segment: string | null;
    sla: string | null;
    escalation: string | null;
    owner: string | null;
    team: string | null;
    first_owned_at: number | null;
    owned_at: number | null;
    accepted_at: number | null;
    responded_at: number | null;
    opportunity_at: number | null;
    closed_at: number | null;
    merged_into: string | null;
    pauses: Generated<string>;
    own_received_at: number | null;
    void_until: number | null;
    unassigned_due: number | null;
    drill: Generated<number>;
    erased_at: number | null;
  };
  former_persons: { person: string; lead_id: string };
  decisions: {
    n: Generated<number>;
    lead_id: string;
    seq: number;
    decision: string;
    release: string;
    bundle: string;
    fallback: number;
    state: string;
    cause: Cause;
    at: number;
    event: string | null;
    enriched: Generated<string>;
    /** Digest of the overrides in force; null when there were none. */
    roster: string | null;
  };
  events: {
    n: Generated<number>;
    lead_id: string;
    id: string;
    kind: HappeningKind;
    at: number;
    received_at: number;
    body: string;
    digest: string;
    told_by: string | null;
    state: EventState;
    reason: EventReason | null;
    waits_for: string | null;
    expires_at: number | null;
  };
  teams: { id: string; state: string };
  reps: { id: string; state: string };
  queue_entries: {
    n: Generated<number>;
    lead_id: string;
    queue: string;
    reason: string;
    entered_at: number;
    retry_at: number;
    expires_at: number | null;
    /** The earlier of the two above: what the timer looks for. */
    due_at: number;
    attempts: number;
    ended_at: number | null;
    ending: Ending | null;
  };
  releases: {
    id: string;
    sequence: number;
    parent: string | null;
    bundle: string;
    pushed_at: number;
    activated_at: number | null;
    status: ReleaseStatus;
    rollback_to: string | null;
    envelope: string | null;
    held: string | null;
    /** JSON; null where none was sent. */
    predicted: string | null;
  };
  active: { slot: number; release: string | null; fallback_of: string | null; since: number };
  rollouts: {
    n: Generated<number>;
    candidate: string;
    base: string;
    steps: string;
    step: number;
    step_since: number;
    started_at: number;
    state: RolloutState;
    why: string | null;
    who: string;
    rollback_to: string | null;
    verdict: string | null;
    slot: number | null;
  };
  rollout_leads: {
    n: Generated<number>;
    rollout: number;
    step: number;
    lead_id: string;
    side: Side;
    shadow: number;
    differs: number;
    received_at: number;
    queued: number;
    fallback: number;
    conflict: number;
    no_rule: number;
    missing_field: number;
    absent_owner: number;
    cell: string | null;
  };
  spent_tokens: { jti: string; expires_at: number };
  rollback_targets: { target: string; for_release: string; recorded_at: number };
  outbox: {
    n: Generated<number>;
    key: string;
    channel: string;
    recipient: string;
    kind: string;
    lead_id: string | null;
    payload: string;
    created_at: number;
    state: OutboxState;
    attempts: number;
    due_at: number;
    lease_until: number | null;
    token: number;
    last_error: string | null;
    sent_at: number | null;
  };
  /** How many rows the outbox was ever given. */
  message_count: { slot: number; intents: number };
  audit: { seq: number; at: number; who: string; what: string; detail: string; prev: string; hash: string };
  rep_overrides: {
    n: Generated<number>;
    rep: string;
    field: OverriddenField;
    value: string;
    since: number;
    until: number;
    reason: string;
    who: string;
    made_at: number;
    ended_at: number | null;
    ending: OverrideEnding | null;
  };
  rosters: { digest: string; overrides: string };
  sweeps: { name: string; upto: number };
  hour_figures: { at: number; source: string; leads: number; conflicts: number };
  day_figures: {
    at: number;
    source: string;
    leads: number;
    mismatched: number;
    timed: number;
    log_middle: number | null;
    log_spread: number | null;
  };
  promise_hours: { at: number; counted_at: number; book: string; open: number; tallies: string };
  alert_states: { id: string; setting: string; look: string; bad: string; at: number; since: number };
  kept_answers: { key: string; fingerprint: string; status: number; body: string; at: number };
  clocks: {
    n: Generated<number>;
    lead_id: string;
    kind: ClockKind;
    sla: string | null;
    escalation: string | null;
    business_critical: number;
    target_ms: number | null;
    marks: string;
    calendar: string;
    release: string;
    calendar_digest: string;
    started_at: number;
    warnings: string;
    warned_ms: number;
    warn_at: number | null;
    due_at: number | null;
    /** The one timer: the next warning or the breach; null when stopped or breached. */
    next_at: number | null;
    paused: number;
    breached_at: number | null;
    stopped_at: number | null;
    elapsed_ms: number | null;
    drill: number;
  };
}

export type Db = Kysely<Tables>;
