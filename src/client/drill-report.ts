import type { Drill } from '../report/drill.ts';

/** `POST /v1/drills` and `GET /v1/drills/:id`. Instants are RFC 3339. */
export interface DrillReport extends Drill {
  readonly started_at: string;
  readonly ended_at: string | null;
  /** When the last answer is due; null before the service has taken the drill up. */
  readonly respond_by: string | null;
}
