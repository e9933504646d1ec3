import { sql } from 'kysely';
import { kept } from '../kept.ts';
import type { IncidentStep } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';

const NUMBER = kept((db, { incident }: { readonly incident: string }) =>
  db.updateTable('incidents').set({ steps: sql<number>`steps + 1` }).where('id', '=', incident).returning('steps'),
);

interface StepValues extends Omit<IncidentStep, 'detail'> {
  readonly incident: string;
  readonly detail: string;
}

const STEP = kept((db, { incident, seq, at, level, step, says, detail }: StepValues) =>
  db.insertInto('incident_steps').values({ incident, seq, at, level, step, says, detail }),
);

/** Keeps one step under the next number of its incident. */
export async function addIncidentStep(db: Db, incident: string, step: Omit<IncidentStep, 'seq'>): Promise<void> {
  const [numbered] = (await NUMBER(db, { incident })).rows;
  if (!numbered) throw new Error(`there is no incident ${incident}`);
  const { at, level, says } = step;
  const detail = JSON.stringify(step.detail);
  await STEP(db, { incident, seq: numbered.steps, at, level, step: step.step, says, detail });
}
