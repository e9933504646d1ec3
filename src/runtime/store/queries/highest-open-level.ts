import type { Db } from '../tables.ts';

/** The highest level that an open incident of this category and policy has reached; drills aside. 0: none is open. */
export async function highestOpenLevel(db: Db, category: string, policy: string | null): Promise<number> {
  const { level } = await db
    .selectFrom('incidents')
    .select(({ fn }) => fn.max<number | null>('level').as('level'))
    .where('resolved_at', 'is', null)
    .where('category', '=', category)
    .where('policy', policy === null ? 'is' : '=', policy)
    .where('drill', '=', 0)
    .executeTakeFirstOrThrow();
  return level ?? 0;
}
