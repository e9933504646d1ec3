import type { Judgement } from '../../engine/measure/alert.ts';
import type { AlertSetting } from '../../engine/policy/alerts/alert-setting.ts';
import { durationText } from '../../engine/time/duration.ts';
import { instantText } from '../../engine/time/instant.ts';
import type { Work } from '../leads/group-commit.ts';
import { intendMessage } from '../notify/intend-message.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';

/** Tells the one role that can act: what fires, what to do, and by when it wants an answer. */
export const alertMessage = (
  service: Service,
  work: Work,
  { id, kind, role, respondWithin, runbook }: AlertSetting,
  { says, value, threshold }: Judgement,
  now: Instant,
): Promise<void> =>
  intendMessage(service, work, {
    key: `alert:${id}:${now}`,
    recipient: { to: 'role', role },
    kind: 'alert',
    leadId: null,
    says: `${says} Please answer within ${durationText(respondWithin)}; what to do: ${runbook}.`,
    detail: { alert: id, kind, value, threshold, runbook, respond_by: instantText(now + respondWithin) },
    at: now,
  });
