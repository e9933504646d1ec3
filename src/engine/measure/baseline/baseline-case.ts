import type { Instant } from '../../time/instant.ts';

/** A ticket, enquiry or lead of another system's log. */
export interface BaselineCase {
  readonly id: string;
  readonly source: string | null;
  readonly segment: string | null;
  readonly createdAt: Instant;
  readonly assignedAt: Instant | null;
  readonly respondedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** How often it went to another team after the first. */
  readonly handovers: number;
  readonly reopened: boolean;
}
