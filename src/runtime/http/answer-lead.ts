import { arriving, handleLead, pressed, takeLead } from '../leads/handle-lead.ts';
import type { Service } from '../service.ts';
import type { RawRecord } from '../store/rows.ts';
import { type Answer, answerOnce } from './answer-once.ts';
import { type LeadBody, leadAnswer } from './lead-answer.ts';

/** Takes a lead in and says what its sender is told; under a key, once. Throws a `Problem` for one that was not taken. */
export async function answerLead(service: Service, posted: RawRecord, key: string | null): Promise<Answer<LeadBody>> {
  if (key === null) return leadAnswer(await handleLead(service, posted));
  const refusal = pressed(service);
  if (refusal) return leadAnswer(refusal);
  const arrived = arriving(service, posted);
  const keyed = { key, fingerprint: `lead ${arrived.digest}`, at: arrived.arrival };
  return service.commit.run(work =>
    answerOnce(work.store, keyed, async () => leadAnswer(await takeLead(service, work, arrived))),
  );
}
