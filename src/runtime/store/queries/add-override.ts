import type { NewOverride } from '../rows/roster.ts';
import type { Db } from '../tables.ts';

export async function addOverride(db: Db, made: NewOverride): Promise<void> {
  const { rep, field, value, since, until, reason, who, madeAt } = made;
  await db
    .insertInto('rep_overrides')
    .values({ rep, field, value: JSON.stringify(value), since, until, reason, who, made_at: madeAt })
    .execute();
}
