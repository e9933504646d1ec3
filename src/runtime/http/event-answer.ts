import { instantTextOrNull } from '../../engine/time/instant.ts';
import type { KeptEvent, Taken } from '../events/taken.ts';
import { Problem } from './problem.ts';

/** What the sender of an event is told: 201 applied, 202 parked, 200 for one that was told before. */
export interface EventAnswer {
  readonly status: 200 | 201 | 202;
  readonly body: object;
}

/** Throws a `Problem` for an event that was not taken. */
export function eventAnswer(taken: Taken): EventAnswer {
  switch (taken.kind) {
    case 'taken':
      return { status: taken.event.state === 'applied' ? 201 : 202, body: eventBody(taken.event) };
    case 'repeated':
      return { status: 200, body: { ...eventBody(taken.event), duplicate: true } };
    case 'conflict':
      throw new Problem('event-conflict', 'another event of this lead has this id', { field: 'id' });
    case 'unreadable':
      throw new Problem('not-an-event', taken.says, { field: taken.field });
    case 'refused':
      throw new Problem(taken.reason === 'circle' ? 'merge-circle' : 'event-refused', taken.says, {
        field: taken.field,
      });
    case 'not_ready':
      throw new Problem('not-ready', taken.says);
  }
}

const eventBody = ({ leadId, id, state, reason, expiresAt }: KeptEvent) => ({
  lead_id: leadId,
  event_id: id,
  state,
  reason,
  expires_at: instantTextOrNull(expiresAt),
});
