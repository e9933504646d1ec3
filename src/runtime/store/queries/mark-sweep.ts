import type { Db } from '../tables.ts';

export async function markSweep(db: Db, name: string, upto: number): Promise<void> {
  await db
    .insertInto('sweeps')
    .values({ name, upto })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ upto }))
    .execute();
}
