import type { ErasableLead } from '../rows/erasures.ts';
import type { Instant } from '../rows.ts';
import { storedJson } from '../stored-json.ts';
import type { Db } from '../tables.ts';

/** Whose fields are to go: those of one person, one lead by its id with all that became one with it, or what came in before an instant. */
export type Erasable = { readonly person: string } | { readonly lead: string } | { readonly before: Instant };

/** At most `limit` leads that still hold personal fields, the oldest first. */
export async function erasableLeads(db: Db, which: Erasable, limit: number): Promise<ErasableLead[]> {
  const rows = await chosen(openLeads(db), which).orderBy('received_at').limit(limit).execute();
  return rows.map(({ id, raw, received_at }) => ({ id, raw: storedJson(raw, `lead ${id}`), receivedAt: received_at }));
}

type Open = ReturnType<typeof openLeads>;

const openLeads = (db: Db) =>
  db.selectFrom('leads').select(['id', 'raw', 'received_at']).where('erased_at', 'is', null);

function chosen(open: Open, which: Erasable): Open {
  if ('person' in which) {
    const { person } = which;
    return open.where(({ eb, or, selectFrom }) => {
      const former = selectFrom('former_persons').select('lead_id').where('person', '=', person);
      return or([eb('person', '=', person), eb('id', 'in', former)]);
    });
  }
  if ('lead' in which) {
    const { lead } = which;
    return open.where(({ eb, or, selectFrom }) => {
      const survivor = selectFrom('leads')
        .select('merged_into')
        .where('id', '=', lead)
        .where('merged_into', 'is not', null);
      const ids = [eb('id', '=', lead), eb('id', 'in', survivor)];
      return or([...ids, eb('merged_into', '=', lead), eb('merged_into', 'in', survivor)]);
    });
  }
  return open.where('received_at', '<', which.before);
}
