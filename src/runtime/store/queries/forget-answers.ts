import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** Lets go of the answers from before an instant; how many there were. */
export async function forgetAnswers(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('kept_answers').where('at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
