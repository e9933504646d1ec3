import type { Generated } from 'kysely';

/** Incidents, their steps, who hears of them, and the faults of single decisions. */
export interface IncidentTables {
  incidents: {
    id: string;
    category: string;
    key: string;
    lead_id: string | null;
    policy: string | null;
    ladder: string;
    business_critical: number;
    drill: number;
    says: string;
    opened_at: number;
    refired_from: string | null;
    level: number;
    start_at: number;
    respond_by: number | null;
    tries: number;
    tried_at: number | null;
    handed_over: number;
    repeats: number;
    due_at: number | null;
    steps: number;
    /** How often its trouble was reported. */
    seen: number;
    acked_at: number | null;
    acked_by: string | null;
    resolved_at: number | null;
    resolved_by: string | null;
  };
  incident_steps: {
    incident: string;
    seq: number;
    at: number;
    level: number | null;
    step: string;
    says: string;
    detail: string;
  };
  tellings: {
    n: Generated<number>;
    incident: string;
    category: string;
    level: number;
    role: string;
    drill: number;
    tell_at: number;
    respond_by: number;
    told_at: number | null;
    silence: string | null;
  };
  exceptions: {
    n: Generated<number>;
    at: number;
    category: string;
    subject: string;
    lead_id: string;
    source: string | null;
    rule: string | null;
  };
}
