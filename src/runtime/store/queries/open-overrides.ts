import type { OverrideRow } from '../rows/roster.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

/** Overrides that have not ended, by rep and field. */
export async function openOverrides(db: Db): Promise<OverrideRow[]> {
  const rows = await db
    .selectFrom('rep_overrides')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('rep')
    .orderBy('field')
    .execute();
  return rows.map(({ n, rep, field, value, since, until, reason, who, made_at }) => {
    const change = { field, value: storedJson(value, 'an override') } as OverrideRow;
    return { ...change, n, rep, since, until, reason, who, madeAt: made_at };
  });
}
