import type { WrittenText } from '../../../engine/measure/invariants/i14-no-personal-data.ts';
import type { Db } from '../tables.ts';

/** Of a ladder with its levels, repeats and answers. */
const STEPS_AN_INCIDENT = 4;

/**
 * The latest texts that the service wrote for others: audit, incidents, their steps, messages; at most `limit` of each,
 * and of the steps a few times as many.
 */
export async function writtenTexts(db: Db, limit: number): Promise<WrittenText[]> {
  const audit = await db.selectFrom('audit').select(['seq', 'detail']).orderBy('seq', 'desc').limit(limit).execute();
  const incidents = await db
    .selectFrom('incidents')
    .select(['id', 'says'])
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute();
  const steps = await db
    .selectFrom('incident_steps')
    .select(['incident', 'seq', 'says', 'detail'])
    .where(
      'incident',
      'in',
      incidents.map(({ id }) => id),
    )
    .orderBy('at', 'desc')
    .limit(limit * STEPS_AN_INCIDENT)
    .execute();
  const messages = await db.selectFrom('outbox').select(['n', 'payload']).orderBy('n', 'desc').limit(limit).execute();
  return [
    ...audit.map(({ seq, detail }) => ({ at: `audit:${seq}`, text: detail })),
    ...incidents.map(({ id, says }) => ({ at: `incident:${id}`, text: says })),
    ...steps.map(({ incident, seq, says, detail }) => ({
      at: `incident:${incident}:${seq}`,
      text: `${says} ${detail}`,
    })),
    ...messages.map(({ n, payload }) => ({ at: `message:${n}`, text: payload })),
  ];
}
