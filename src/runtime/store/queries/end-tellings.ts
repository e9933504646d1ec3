import type { Instant } from '../rows.ts';
import type { Db } from '../tables.ts';

/** What became of messages that were due: told, or silent and why. Answers those that nobody had ended before. */
export async function endTellings(
  db: Db,
  numbers: readonly number[],
  end: { readonly toldAt: Instant } | { readonly silence: string },
): Promise<number[]> {
  if (numbers.length === 0) return [];
  const ended = await db
    .updateTable('tellings')
    .set('toldAt' in end ? { told_at: end.toldAt } : { silence: end.silence })
    .where('n', 'in', numbers)
    .where('told_at', 'is', null)
    .where('silence', 'is', null)
    .returning('n')
    .execute();
  return ended.map(({ n }) => n);
}
