import type { Generated, Kysely } from 'kysely';
import type { Cause, Ending, LeadStatus, ReleaseStatus } from './rows.ts';

/** Columns are text or integers alone; JSON is text, an instant is epoch milliseconds, a truth value is 0 or 1. */
export interface Tables {
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
    drill: Generated<number>;
  };
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
  };
  active: { slot: number; release: string | null; fallback_of: string | null; since: number };
  rollback_targets: { target: string; for_release: string; recorded_at: number };
  outbox: {
    n: Generated<number>;
    lead_id: string;
    kind: string;
    payload: string;
    created_at: number;
    due_at: number;
    attempts: number;
    done_at: number | null;
  };
  audit: { n: Generated<number>; at: number; who: string; what: string; detail: string };
}

export type Db = Kysely<Tables>;
