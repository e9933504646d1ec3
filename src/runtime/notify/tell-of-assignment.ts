import type { Decision } from '../../engine/model/types.gen.ts';
import type { Work } from '../leads/group-commit.ts';
import type { Service } from '../service.ts';
import type { Instant } from '../store/rows.ts';
import { assignedMessage } from './assigned-message.ts';
import { intendMessage } from './intend-message.ts';
import { writeBackMessage } from './write-back-message.ts';

/** Tells a lead's new owner, and the CRM where there is one. Nothing for a lead that waits in a queue. */
export async function tellOfAssignment(service: Service, work: Work, decision: Decision, at: Instant): Promise<void> {
  const { owner } = decision;
  if (owner === null) return;
  await intendMessage(service, work, assignedMessage(service.live?.router ?? null, decision, owner, at));
  await intendMessage(service, work, writeBackMessage(decision.lead_id, owner, at));
}
