import { sql } from 'kysely';
import type { IncidentStep } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';

/** Keeps one step under the next number of its incident. */
export async function addIncidentStep(db: Db, incident: string, step: Omit<IncidentStep, 'seq'>): Promise<void> {
  const { steps: seq } = await db
    .updateTable('incidents')
    .set({ steps: sql<number>`steps + 1` })
    .where('id', '=', incident)
    .returning('steps')
    .executeTakeFirstOrThrow();
  const { at, level, says } = step;
  await db
    .insertInto('incident_steps')
    .values({ incident, seq, at, level, step: step.step, says, detail: JSON.stringify(step.detail) })
    .execute();
}
