import type { NewTelling } from '../rows/incidents.ts';
import type { Db } from '../tables.ts';

export async function addTelling(db: Db, telling: NewTelling): Promise<void> {
  const { incident, category, level, role } = telling;
  await db
    .insertInto('tellings')
    .values({
      ...{ incident, category, level, role },
      drill: telling.drill ? 1 : 0,
      tell_at: telling.tellAt,
      respond_by: telling.respondBy,
      told_at: null,
      silence: null,
    })
    .execute();
}
