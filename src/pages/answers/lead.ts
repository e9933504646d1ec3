import type { Decision } from '../../engine/model/types.gen.ts';

/** A lead in a list. */
export interface LeadLine {
  readonly id: string;
  readonly status: string;
  readonly source: string | null;
  readonly segment: string | null;
  readonly owner: string | null;
  readonly received_at: string;
}

/** All that is known of one lead. */
export interface LeadStory {
  readonly lead_id: string;
  readonly status: string;
  readonly received_at: string;
  readonly lead: Readonly<Record<string, unknown>>;
  readonly decision: Decision;
  readonly life: {
    readonly owner: string | null;
    readonly merged_into: string | null;
    readonly first_owned_at: string | null;
  };
  readonly clocks: readonly ShownClock[];
  readonly decisions: readonly { readonly cause: string; readonly decision: Decision }[];
  readonly queue_entries: readonly QueueEntry[];
  readonly events: readonly ToldEvent[];
}

export interface ShownClock {
  readonly clock: 'assignment' | 'response';
  readonly state: 'running' | 'paused' | 'stopped';
  readonly started_at: string;
  readonly due_at: string | null;
  readonly breached_at: string | null;
  readonly stopped_at: string | null;
  readonly elapsed_s: number | null;
  readonly target_s: number | null;
  readonly sla: string | null;
  readonly calendar: string;
}

interface QueueEntry {
  readonly queue: string;
  readonly reason: string;
  readonly entered_at: string;
  readonly expires_at: string | null;
  readonly ended_at: string | null;
  readonly ending: string | null;
}

interface ToldEvent {
  readonly id: string;
  readonly event: string;
  readonly at: string;
  readonly state: string;
  readonly reason: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}
