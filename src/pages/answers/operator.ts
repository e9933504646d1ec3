/** What the service says by itself, as often as it changes. Instants are RFC 3339. */
export interface OperatorView {
  readonly active: string | null;
  readonly sequence: number | null;
  readonly fallback: boolean;
  readonly received_last_hour: number;
  readonly queues: readonly QueueLine[];
  readonly faults: readonly FaultLine[];
  readonly incidents: readonly Incident[];
  readonly alerts: readonly AlertLine[];
  readonly outbox: { readonly pending: number; readonly dead: number };
  readonly rollout: { readonly n: number; readonly state: string; readonly step: number } | null;
  readonly recovery: readonly Recovery[];
}

export interface QueueLine {
  readonly queue: string;
  readonly waiting: number;
  readonly oldest: string | null;
  readonly done: number;
  readonly window_s: number;
  /** The chance that some lead runs out of its time; null: too few left the queue to tell. */
  readonly chance: number | null;
  readonly left_s: number;
}

export interface FaultLine {
  readonly category: string;
  readonly rule: string | null;
  readonly leads: number;
  readonly last: string;
}

export interface Incident {
  readonly id: string;
  readonly category: string;
  readonly lead_id: string | null;
  readonly level: number;
  readonly opened_at: string;
  readonly respond_by: string | null;
  readonly acked_at: string | null;
  readonly acked_by: string | null;
  readonly resolved_at: string | null;
  readonly next_at: string | null;
  readonly business_critical: boolean;
  readonly count: number;
  readonly drill: boolean;
  readonly says: string;
  readonly steps: readonly {
    readonly at: string;
    readonly level: number | null;
    readonly step: string;
    readonly says: string;
  }[];
}

export interface AlertLine {
  readonly id: string;
  readonly state: 'firing' | 'quiet' | 'not_enough_data';
  readonly says: string;
  readonly since: string | null;
  readonly role: string;
  readonly runbook: string;
  readonly expected_false_alarms_per_week?: number;
}

export interface Percentile {
  readonly n: number;
  readonly open: number;
  /** Null of too few. */
  readonly ms: number | null;
  readonly at_least: boolean;
}

export interface Recovery {
  readonly category: string;
  readonly p50: Percentile;
  readonly p90: Percentile;
}
