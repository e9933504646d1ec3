import type { Decision } from '../../engine/model/types.gen.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { assignedMessage } from './assigned-message.ts';
import { CRM_URL, setting } from './environment.ts';
import { intendMessage } from './intend-message.ts';
import { intendWriteBack } from './intend-write-back.ts';

/**
 * Tells a lead's new owner by when an answer is promised (null: it isn't), and the CRM where there is one. Nothing for a
 * lead that waits in a queue.
 */
export async function tellOfAssignment(
  service: Service,
  work: Work,
  decision: Decision,
  answerBy: Instant | null,
  at: Instant,
): Promise<void> {
  const { owner } = decision;
  if (owner === null) return;
  await intendMessage(service, work, assignedMessage(decision, owner, answerBy, at));
  if (setting(service, CRM_URL) === undefined) return;
  await intendWriteBack(service, work, { leadId: decision.lead_id, owner, at });
}
